import { parseText } from '#classify/advert.ts';
import { asksDetector } from '#classify/language.ts';
import { readAdvert } from '#facts/read-advert.ts';
import { asksPay } from '#classify/pay/asked.ts';
import { nowhere } from '#classify/place/decide-place.ts';
import type { DecidePlaces } from '#classify/place/where.ts';
import { fromSentText } from '#facts/sent-text.ts';
import type { AdvertWords, RoleWords } from '#listings/advert-words.ts';
import { advertWordsFile } from '#routes/pages.ts';
import { tidy, type Brought } from './brought.ts';
import { placeInHead } from './place-in-head.ts';
import { shownOf, type Shown } from './reading.ts';

/** A message from the page: an advert, and the data about each role’s guide. */
export interface Handed {
	brought: Brought;
	roles: RoleWords[];
}
/** A message to the page: the result, or null if the advert has no text, or an error. */
export type Answer = { shown: Shown | null } | { fault: string };

let loaded: Promise<AdvertWords> | undefined;

async function loadWords(): Promise<AdvertWords> {
	const response = await fetch(advertWordsFile());
	if (!response.ok) throw new Error(`${response.status}`);
	return fromSentText<AdvertWords>(await response.text());
}

async function read({ brought, roles }: Handed): Promise<Shown | null> {
	// Loaded once. If that fails, the next advert tries again.
	const rulebook = await (loaded ??= loadWords().catch((error: unknown) => {
		loaded = undefined;
		throw error;
	}));
	const tidied = await tidy(brought, async () => (await import('#plain-text/plain-text.ts')).plainText);
	if (tidied === null) return null;
	const head = tidied.locations.length > 0 ? null : placeInHead(tidied.text, rulebook.vocabulary.regions, tidied.title);
	const advert = head === null ? tidied : { ...tidied, locations: [head] };
	const detectLanguage = asksDetector(parseText(advert.text))
		? (await import('#classify/detect-language.ts')).detectLanguage
		: () => null;
	const readPay = asksPay(`${advert.title}\n${advert.text}`) ? (await import('#classify/pay.ts')).readPay : () => null;
	const posting = { ...advert, workplace: null, countryField: null, pay: [], payText: null };
	const rules = { ...rulebook, topics: [], detectLanguage };
	// The rules for places are large, so they are loaded only for remote jobs. The first reading finds out whether the job is
	// remote; if it is, we read the advert again with them.
	let isRemote = false;
	const notRemote = (): ReturnType<DecidePlaces> => {
		isRemote = true;
		return { scope: 'unspecified', places: nowhere, evidence: [] };
	};
	let reading = readAdvert(posting, rules, { readPay, decidePlaces: notRemote });
	if (isRemote) {
		const { decidePlaces } = await import('#classify/place/where.ts');
		reading = readAdvert(posting, rules, { readPay, decidePlaces });
	}
	return shownOf(advert, reading, rulebook, roles);
}

async function answer(handed: Handed): Promise<void> {
	try {
		postMessage({ shown: await read(handed) } satisfies Answer);
	} catch {
		postMessage({
			fault: 'The rules for reading adverts could not be loaded, so nothing was read. Try again.',
		} satisfies Answer);
	}
}

/** Adverts are answered one after another, even if one has to wait for rules that the next does not need. */
let answered = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Handed>) => {
	answered = answered.then(() => answer(data));
});
