/** The same moment some years later, as a UTC ISO string; 29 February becomes 1 March. */
export function yearsAfter(at: string | Date, years: number): string {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later.toISOString();
}
