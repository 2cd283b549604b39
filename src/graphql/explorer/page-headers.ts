/**
 * What a page that holds tokens may do: run our own files, speak to this gateway, nothing else.
 * Styles are inline because the style libraries of both explorers write `<style>` elements; scripts never are.
 * GraphiQL's workers are files of ours as well: `script-src` stands for `worker-src`.
 */
const contentSecurityPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": Object.entries(contentSecurityPolicy)
    .map((directive) => directive.join(" "))
    .join("; "),
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
