/**
 * Why reading or writing a file failed: the system's code, such as ENOENT, and its words. It looks at the error's
 * shape rather than its class, because the error may come from another realm.
 */
export function fileReason(error: unknown): { readonly code: string; readonly words: string } {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return { code: String(code ?? ''), words: String(message ?? error) };
}
