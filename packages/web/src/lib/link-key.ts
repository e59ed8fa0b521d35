const storageName = (path: string): string => `assize.link.${path}`;
const isKey = (text: string): boolean => /^[\w-]{43}$/.test(text);

function kept(path: string): string | null {
  try {
    return sessionStorage.getItem(storageName(path));
  } catch {
    return null;
  }
}

/**
 * The secret of the link that the reader came by. It stands after the # of the letter's link; this tab keeps it, so that the address may change
 * (a jump to the content, a reload) without losing it.
 */
export function linkKeyHere(): string | null {
  const { hash, pathname } = location;
  const given = hash.slice(1);
  if (!isKey(given)) return kept(pathname);
  try {
    sessionStorage.setItem(storageName(pathname), given);
  } catch {
    return given;
  }
  return given;
}
