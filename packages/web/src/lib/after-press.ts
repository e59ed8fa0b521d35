let pressed = false;
const note = (next: boolean) => () => {
  pressed = next;
};

addEventListener("pointerdown", note(true), true);
addEventListener("pointerup", note(false), true);
addEventListener("pointercancel", note(false), true);

/**
 * Runs at once, or after the click where the pointer is down: an error that appears in between would move the button
 * away from under the pointer, and the press would be lost.
 */
export function afterPress(run: () => void): void {
  if (pressed) addEventListener("pointerup", () => setTimeout(run), { once: true });
  else run();
}
