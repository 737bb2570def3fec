import { stringify, parse } from 'yaml';
import { z } from 'zod';
import type { MeasuredDetector, RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { sharesOf, verdictOf } from '#statistics/detector-figures.ts';
import { detect } from '#classify/detectors.ts';
import { withTexts } from './labels.ts';

/**
 * What a reader of a role’s guide saw in one advert. A slug that was judged and is not among `shows` was not seen.
 * Without `judged`, the whole advert was read for every detector of the role.
 */
const LabelledAdvert = z.strictObject({
	advert: z.string().min(1),
	source: z.string().min(1),
	role: RoleSlug,
	judged: z.array(z.string()).exactOptional(),
	shows: z.array(z.string()),
});
type LabelledAdvert = z.infer<typeof LabelledAdvert>;

/** An advert as a file of adverts has it; other fields are let through. */
export const AdvertText = z
	.object({ id: z.string(), text: z.string().optional(), description: z.string().optional() })
	.transform(({ id, text, description }) => ({ id, text: text ?? description ?? '' }));

/** Reads the labels; throws where a row cannot be used or names a slug that no detector of its role has. */
export function readLabels(yaml: string, detectors: readonly RoleDetector[]): LabelledAdvert[] {
	const rows = z.array(LabelledAdvert).parse(parse(yaml));
	const slugs = new Set(detectors.map(({ role, slug }) => `${role}/${slug}`));
	for (const { advert, role, judged = [], shows } of rows) {
		const unknown = [...judged, ...shows].find((slug) => !slugs.has(`${role}/${slug}`));
		if (unknown !== undefined)
			throw new Error(`The labels of ${advert} name \`${unknown}\`, which has no detector of ${role}.`);
	}
	return rows;
}

/** The labels that say whether an advert shows what a detector looks for. */
export function labelsFor<L extends Pick<LabelledAdvert, 'role' | 'judged'>>(
	{ role, slug }: Pick<RoleDetector, 'role' | 'slug'>,
	labels: readonly L[],
): L[] {
	return labels.filter((label) => label.role === role && (label.judged?.includes(slug) ?? true));
}

/**
 * Holds each detector, whatever its status, against the labels, and tells the adverts it went wrong in, with its words
 * there. Adverts whose text is not at hand are left out.
 */
export function measureDetectors(
	detectors: readonly RoleDetector[],
	labels: readonly LabelledAdvert[],
	texts: readonly z.infer<typeof AdvertText>[],
	day: string,
) {
	const all = withTexts(labels, texts);
	return detectors.map((detector) => {
		const { slug, role, of } = detector;
		const mine = labelsFor(detector, all);
		const judged = mine.map(({ advert, shows, text }) => {
			const [find] = detect(text, detector);
			return { advert, seen: shows.includes(slug), words: find?.words ?? null };
		});
		const wrong = judged.filter(({ seen, words }) => !seen && words !== null);
		const missed = judged.filter(({ seen, words }) => seen && words === null);
		const right = judged.filter(({ seen, words }) => seen && words !== null).length;
		// Adverts of which only the finds were read cannot say what share of all there is was found.
		const isWhollyRead = mine.length > 0 && mine.every((label) => label.judged === undefined);
		const counts = { adverts: mine.length, right, wrong: wrong.length, missed: isWhollyRead ? missed.length : null };
		const measured: MeasuredDetector = { slug, role, of, measuredOn: day, ...counts };
		return { measured, wrong, missed };
	});
}
type Measurement = ReturnType<typeof measureDetectors>[number];

/** The measurements as data/labels/measured.yaml holds them: no words of an advert. */
export function measuredFile(measurements: readonly Measurement[]): string {
	const head =
		'# How often each detector was right on the adverts of detectors.yaml. Written by `npm run eval -- --detectors … --write`;\n' +
		'# a test holds each detector’s status against these figures.\n';
	return head + stringify(measurements.map(({ measured }) => measured));
}

/** The measurements for people, with the adverts in which a detector went wrong. */
export function measurementLines(measurements: readonly Measurement[]): string[] {
	return measurements.flatMap(({ measured, wrong, missed }) => {
		const { precision, recall, interval } = sharesOf(measured);
		const range = interval === null ? '' : ` (${percent(interval.low)} to ${percent(interval.high)})`;
		return [
			`${measured.of} ${measured.slug}: precision ${percent(precision)}${range}, recall ${percent(recall)}; ` +
				`${measured.right} right, ${measured.wrong} wrong, ${measured.missed ?? 'unknown'} missed of ${measured.adverts}: ${verdictOf(measured)}`,
			...wrong.map(({ advert, words }) => `  wrong in ${advert}: “${words}”`),
			...missed.map(({ advert }) => `  missed in ${advert}`),
		];
	});
}

function percent(share: number | null): string {
	return share === null ? '–' : `${Math.round(share * 100)} %`;
}
