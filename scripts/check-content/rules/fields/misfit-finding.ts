import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type Place } from '../../rule.ts';

/** That a place of a file does not fit another. */
export const misfitAt = (file: ContentFile, place: Place, says: string): Finding => ({
	...at(file, place),
	says,
	todo: 'Correct the one that is mistyped or was left from elsewhere.',
});
