import { correction, generate } from "lean-qr";

/** The quiet zone that ISO/IEC 18004 asks for around a QR code, in modules. */
const quietZone = 4;

export interface TicketCode {
  /** Width and height of the view box, in modules. */
  readonly size: number;
  /** The dark modules as one SVG path. */
  readonly path: string;
}

/** The QR code of a ticket; correction M reads from a scratched telephone. */
export function ticketCode(ticket: string): TicketCode {
  const code = generate(ticket, { minCorrectionLevel: correction.M });
  const cells = Array.from({ length: code.size }, (_, row) => row);
  const path = cells
    .flatMap((y) => cells.filter((x) => code.get(x, y)).map((x) => `M${x + quietZone} ${y + quietZone}h1v1h-1z`))
    .join("");
  return { size: code.size + 2 * quietZone, path };
}
