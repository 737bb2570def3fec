import { parseText } from '#classify/advert.ts';
import { asksDetector } from '#classify/language.ts';
import { readAdvert } from '#classify/passes.ts';
import { asksPay } from '#classify/pay/asked.ts';
import { fromSentText } from '#classify/sent-text.ts';
import type { AdvertWords, ChecksByRole } from '#listings/advert-words.ts';
import { advertWordsFile } from '#routes/pages.ts';
import { tidy, type Brought } from './brought.ts';
import { shownOf, type Shown } from './reading.ts';

/** What the page hands over: an advert, and the questions that it has for each role. */
export interface Handed {
	brought: Brought;
	checks: ChecksByRole;
}
/** What the page is answered: what to show, or null where there were no words. */
export type Answer = { shown: Shown | null } | { fault: string };

let loaded: Promise<AdvertWords> | undefined;

async function loadWords(): Promise<AdvertWords> {
	const response = await fetch(advertWordsFile());
	if (!response.ok) throw new Error(`${response.status}`);
	return fromSentText<AdvertWords>(await response.text());
}

async function read({ brought, checks }: Handed): Promise<Shown | null> {
	// Read once; where it did not arrive, asked for again by the next advert.
	const words = await (loaded ??= loadWords().catch((error: unknown) => {
		loaded = undefined;
		throw error;
	}));
	const advert = await tidy(brought, async () => (await import('#plain-text/plain-text.ts')).plainText);
	if (advert === null) return null;
	const detectLanguage = asksDetector(parseText(advert.text))
		? (await import('#classify/detect-language.ts')).detectLanguage
		: () => null;
	const readPay = asksPay(advert.text) ? (await import('#classify/pay.ts')).readPay : () => null;
	const fields = { workplace: null, countryField: null, pay: [], payText: null };
	const reading = readAdvert({ ...advert, ...fields }, { ...words.rulebook, topics: [], detectLanguage }, readPay);
	return shownOf(advert, reading, words, checks);
}

addEventListener('message', ({ data }: MessageEvent<Handed>) => {
	read(data).then(
		(shown) => postMessage({ shown } satisfies Answer),
		() =>
			postMessage({
				fault: 'What adverts are read by did not arrive, so nothing was read. Try again.',
			} satisfies Answer),
	);
});
