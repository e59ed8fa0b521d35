let wanted = false;

/** The reader has gone to another page: its heading takes the focus as soon as it is there. */
export function wantHeadingFocus(): void {
  wanted = true;
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading !== null) giveHeadingFocus(heading);
}

/** Gives the focus to the heading of the page, once after each navigation. */
export function giveHeadingFocus(heading: HTMLElement): void {
  if (!wanted || !heading.isConnected) return;
  wanted = false;
  heading.focus({ preventScroll: true });
}
