/** Receives clicks on the buttons of the panel: `POST` with a body of `{ does, of }`. */
export const MEND = '/__preview/mend';
/** Vite’s address for opening a file in an editor. */
export const OPEN = '/__open-in-editor';
/** The header with the secret of this run. Another site cannot send it, because a custom header needs a CORS preflight, which we refuse. */
export const SECRET_HEADER = 'x-preview-secret';
