import { Slug } from '#domain/text.ts';
import { OF_WINDOWS } from './check-content/gate.ts';
import { UsageError } from './command.ts';

/** Most file systems limit a name to 255 bytes; this leaves room for the suffix of a temporary file. */
const MAX_CHARACTERS = 200;

/** Throws an error for the editor if a content file cannot have this name: it is not a slug, or a file system rejects it. */
export function refuseName(name: string): void {
	if (!Slug.safeParse(name).success)
		throw new UsageError(
			`The name \`${name}\` is not allowed. Use lower-case letters, digits and single hyphens: \`on-call-pay\`.`,
		);
	if (name.length > MAX_CHARACTERS)
		throw new UsageError(`The name has ${name.length} characters; at most ${MAX_CHARACTERS} are allowed.`);
	if (OF_WINDOWS.test(name))
		throw new UsageError(`Windows does not allow a file called \`${name}\`. Choose another name.`);
}
