/** A letter of the Latin alphabet, which is faster to tell than any letter. For use within brackets. */
export const LETTER = 'A-Za-zÀ-ɏ';
