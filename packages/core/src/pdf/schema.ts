import type { Locale } from "../i18n/locale.ts";

/** Text in one language. A document is read aloud in the language that its parts name. */
export interface Paragraph {
  readonly text: string;
  /** Where it is not the document's own. */
  readonly locale?: Locale;
}

/** The dark squares of a picture made of squares (a QR code): `isDark(x, y)` for 0 ≤ x, y < size. */
export interface Squares {
  readonly size: number;
  readonly isDark: (x: number, y: number) => boolean;
}

/** A paragraph in each of two languages. */
export interface ColumnsRow {
  readonly left: Paragraph;
  readonly right: Paragraph;
  readonly bold?: boolean;
  /** It is the heading of what stands below. */
  readonly heading?: boolean;
}

/** What stands in a document, from top to bottom. A heading never stays alone at the foot of a page. */
export type Block =
  | ({ readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly align?: "left" | "center" } & Paragraph)
  | ({
      readonly kind: "text";
      readonly align?: "left" | "center" | "right";
      readonly bold?: boolean;
      readonly small?: boolean;
      /** Close to what stands below. */
      readonly tight?: boolean;
    } & Paragraph)
  /** Two languages side by side, paragraph beside paragraph. */
  | {
      readonly kind: "columns";
      readonly rows: readonly ColumnsRow[];
    }
  /** A short label (a time, a name of a field) with its text beside it. */
  | { readonly kind: "row"; readonly label: string; readonly text: string; readonly note?: string }
  | {
      readonly kind: "squares";
      readonly squares: Squares;
      readonly sizePoints: number;
      readonly alt: string;
      /** Small lines to the right of the picture. */
      readonly beside?: readonly Paragraph[];
    }
  /** A JPEG, centred. */
  | { readonly kind: "picture"; readonly jpeg: Uint8Array; readonly heightPoints: number; readonly alt: string }
  /** Rows below a head that comes again on each page. */
  | {
      readonly kind: "table";
      readonly columns: readonly TableColumn[];
      readonly groups: readonly TableGroup[];
      /** How high a row is at the least. */
      readonly rowPoints: number;
    }
  | { readonly kind: "rule" }
  | { readonly kind: "gap"; readonly points: number }
  | { readonly kind: "newPage" };

export interface TableColumn {
  readonly label: string;
  /** Of the width, beside the shares of the others. */
  readonly share: number;
}

/** Rows under a title of their own; without a title where there is one group only. */
export interface TableGroup {
  readonly title: string;
  /** What stands in place of the title where the group goes on over a page. */
  readonly continued: string;
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[];
}

export interface PdfMeta {
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  /** Written into the document; equal input gives equal bytes. */
  readonly createdAt: Date;
}

export interface PdfDocument extends PdfMeta {
  /** Left out: upright, with the margins of a letter. Tables take narrower ones. */
  readonly paper?: "portraitTable" | "landscapeTable";
  /** Stands above the first page. */
  readonly letterhead?: readonly string[];
  /** Stands below every page, beside its number. */
  readonly footer?: string;
  /** `1 / 3`; pages count from 1. */
  readonly pageNumber: (page: number, pages: number) => string;
  readonly blocks: readonly Block[];
}

/** Several badges on an A4 sheet to be cut, or one on each page of its size. */
export const badgeLayouts = ["sheet", "single"] as const;
export type BadgeLayout = (typeof badgeLayouts)[number];

/** What stands on a name badge. */
export interface Badge {
  /** The conference, in each language. */
  readonly conference: readonly Paragraph[];
  readonly familyName: string;
  readonly otherNames: string;
  /** Position, then institution. */
  readonly about: readonly string[];
  /** Stands in the strip: as what the person takes part. */
  readonly role: string;
  /** Which colour the strip has: the same number, the same colour. */
  readonly tone: number;
  readonly squares: Squares;
  readonly alt: string;
}

export interface BadgeDocument extends PdfMeta {
  readonly layout: BadgeLayout;
  readonly badges: readonly Badge[];
}
