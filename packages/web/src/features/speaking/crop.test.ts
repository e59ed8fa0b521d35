import fc from "fast-check";
import { expect, it } from "vitest";
import { dragged, mostZoom, squareOf, wholeCrop } from "./crop.ts";

const picture = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
const share = fc.double({ min: -2, max: 3, noNaN: true });
const crop = fc.record({ zoom: fc.double({ min: 0, max: 9, noNaN: true }), x: share, y: share });

it("takes a square that lies inside of the picture, however it is asked for", () => {
  fc.assert(
    fc.property(picture, crop, (size, asked) => {
      const { side, left, top } = squareOf(size, asked);
      expect(side).toBeGreaterThan(0);
      expect(side).toBeLessThanOrEqual(Math.min(size.width, size.height));
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + side).toBeLessThanOrEqual(size.width + 1e-6);
      expect(top + side).toBeLessThanOrEqual(size.height + 1e-6);
    }),
  );
});

it("follows the finger: what was under it stays under it, unless the picture ends", () => {
  const size = { width: 4000, height: 3000 };
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: mostZoom, noNaN: true }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      (zoom, right, down) => {
        const before = { ...wholeCrop, zoom };
        const [from, to] = [squareOf(size, before), squareOf(size, dragged(size, before, right, down))];
        expect(to.left).toBeCloseTo(from.left - right * from.side, 4);
        if (zoom > 1.2) expect(to.top).toBeCloseTo(from.top - down * from.side, 4);
      },
    ),
  );
});
