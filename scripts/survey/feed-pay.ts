import { z } from 'zod';
import type { PostingWords } from '#classify/reading.ts';
import { Amount, firstNonBlank, optionalStrings, payField } from '../snapshot/sources/fields.ts';
import type { RecordedAdvert } from './recorded-advert.ts';

const Ashby = z.object({
	shouldDisplayCompensationOnJobPostings: z.boolean().nullish(),
	compensation: z.object(optionalStrings('compensationTierSummary', 'scrapeableCompensationSalarySummary')).nullish(),
});
const Lever = z.object({
	salaryRange: z.object({ ...optionalStrings('currency', 'interval'), min: Amount, max: Amount }).nullish(),
});

/**
 * The pay in the fields of a feed, in addition to the text. We trust only Ashby and Lever, where the employer fills in the
 * fields. The pay fields of job boards such as Indeed and Adzuna may be estimates, so we ignore them.
 */
export function payFromFeed({ source, pay }: RecordedAdvert): Pick<PostingWords, 'pay' | 'payText'> {
	const none = { pay: [], payText: null };
	if (source === 'ashby') {
		const { data } = Ashby.safeParse(pay);
		if (!data?.compensation || data.shouldDisplayCompensationOnJobPostings === false) return none;
		const { compensationTierSummary, scrapeableCompensationSalarySummary } = data.compensation;
		return { pay: [], payText: firstNonBlank(scrapeableCompensationSalarySummary, compensationTierSummary) };
	}
	if (source === 'lever') {
		const range = Lever.safeParse(pay).data?.salaryRange;
		return range ? { pay: payField(range.min, range.max, range.currency, range.interval), payText: null } : none;
	}
	return none;
}
