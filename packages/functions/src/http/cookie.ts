/** The session's cookie; the prefix binds it to this host and to a secure connection (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = "__Host-session";

export const cookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;
