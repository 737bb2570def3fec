/** Where a page of the preview sends what an editor clicked: `POST` with a body of `{ does, of }`. */
export const MEND = '/__preview/mend';
/** Vite opens a file in the editor’s program at this address. */
export const OPEN = '/__open-in-editor';
/** The header that carries the secret of this run. A page of another site cannot send it without asking first, and is refused then. */
export const SECRET_HEADER = 'x-preview-secret';
