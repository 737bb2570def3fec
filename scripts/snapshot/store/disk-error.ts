/** What the disk as a whole refuses, whichever file it is about. */
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);
/** What is about one path, and ours only where that is in the folder. */
const ofAPath = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR']);

/** A whole sentence on a folder that cannot be written to; null where the error is of another kind. */
export function diskSentence(error: unknown, folder: string): string | null {
	const { code = '', path, message } = error as NodeJS.ErrnoException;
	if (!ofTheDisk.has(code) && !(ofAPath.has(code) && path?.startsWith(folder))) return null;
	const [words = code] = message.split(',');
	return (
		`${folder} cannot be written to (${words}). Free the disk or name another folder with --out. ` +
		'A snapshot that is there is still whole, with its ledger.'
	);
}
