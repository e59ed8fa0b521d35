import { pagePolicy, securityHeaders } from "../../packages/functions/src/http/security.ts";

const hsts = /^max-age=(\d+)/.exec(securityHeaders["strict-transport-security"]);

/** The local runtime's policy of pages, and the bucket that a page sends files to. */
const pagePolicyWith = (uploads: string): string =>
  pagePolicy.replace("connect-src 'self'", `connect-src 'self' ${uploads}`);

/** Headers of every answer of the site; the API's own, stricter ones stay. */
export function createSecurityHeaders(uploadsOrigin: $util.Output<string>): aws.cloudfront.ResponseHeadersPolicy {
  const override = false;
  return new aws.cloudfront.ResponseHeadersPolicy("SecurityHeaders", {
    comment: "Security headers of Assize",
    securityHeadersConfig: {
      contentSecurityPolicy: { contentSecurityPolicy: uploadsOrigin.apply(pagePolicyWith), override },
      strictTransportSecurity: { accessControlMaxAgeSec: Number(hsts?.[1]), includeSubdomains: true, override },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: securityHeaders["referrer-policy"], override },
      frameOptions: { frameOption: securityHeaders["x-frame-options"], override },
    },
    customHeadersConfig: {
      items: (["permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"] as const).map(
        (header) => ({ header, value: securityHeaders[header], override }),
      ),
    },
  });
}
