import { Slug } from '#domain/text.ts';
import { OF_WINDOWS } from './check-content/gate.ts';
import { UsageError } from './command.ts';

/** A disk takes no name of more than 255 bytes, and an unfinished file has a longer one. */
const MOST_CHARACTERS = 200;

/** Throws a sentence where no content can be called so: it is no slug, or a disk does not take it. */
export function refuseName(name: string): void {
	if (!Slug.safeParse(name).success)
		throw new UsageError(
			`\`${name}\` is no name. Write lower-case letters, digits and single hyphens: \`on-call-pay\`.`,
		);
	if (name.length > MOST_CHARACTERS)
		throw new UsageError(`The name has ${name.length} characters; ${MOST_CHARACTERS} are the most.`);
	if (OF_WINDOWS.test(name)) throw new UsageError(`Windows can hold no file called \`${name}\`. Choose another name.`);
}
