interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const everyMs = 2_000;

/** Shows how far a command is: in place on a screen, as a line every two seconds in a log. */
export function startProgress(screen: Screen) {
  let [shownAt, inPlace] = [Date.now(), false];
  const show = (what: string, done: number): void => {
    const now = Date.now();
    if (now - shownAt < (screen.isTTY ? 100 : everyMs)) return;
    shownAt = now;
    inPlace = screen.isTTY === true;
    screen.write(inPlace ? `\r\u001b[K  ${what} ${done}` : `  ${what} ${done}\n`);
  };
  const end = (): void => {
    if (inPlace) screen.write("\r\u001b[K");
  };
  return { show, end };
}
