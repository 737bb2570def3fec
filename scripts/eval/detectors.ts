import { stringify, parse } from 'yaml';
import { z } from 'zod';
import type { MeasuredDetector, RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { sharesOf, verdictOf } from '#statistics/detector-figures.ts';
import { detect } from '#classify/detectors.ts';
import { withTexts } from './labels.ts';

/**
 * What a person who knows the guide saw in one advert. A slug that was judged but is not in `shows` was not seen.
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

/** An advert in a file of adverts. Other fields are ignored. */
export const AdvertText = z
	.object({ id: z.string(), text: z.string().optional(), description: z.string().optional() })
	.transform(({ id, text, description }) => ({ id, text: text ?? description ?? '' }));

/** Reads the labels. Throws if a row cannot be used or names an unknown detector. */
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

/** The labels that judge a given detector. */
export function labelsFor<L extends Pick<LabelledAdvert, 'role' | 'judged'>>(
	{ role, slug }: Pick<RoleDetector, 'role' | 'slug'>,
	labels: readonly L[],
): L[] {
	return labels.filter((label) => label.role === role && (label.judged?.includes(slug) ?? true));
}

/**
 * Compares each detector with the labels, whatever its status, and lists the adverts that it got wrong, with the words that it
 * found. Adverts without a text are left out.
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
		// If a person read only the detector’s finds, recall is unknown.
		const isWhollyRead = mine.length > 0 && mine.every((label) => label.judged === undefined);
		const counts = { adverts: mine.length, right, wrong: wrong.length, missed: isWhollyRead ? missed.length : null };
		const measured: MeasuredDetector = { slug, role, of, measuredOn: day, ...counts };
		return { measured, wrong, missed };
	});
}
type Measurement = ReturnType<typeof measureDetectors>[number];

/** The measurements for data/labels/measured.yaml, without words from adverts. */
export function measuredFile(measurements: readonly Measurement[]): string {
	const head =
		'# How often each detector was right on the adverts of detectors.yaml. Written by `npm run eval -- --detectors … --write`;\n' +
		'# a test holds each detector’s status against these figures.\n';
	return head + stringify(measurements.map(({ measured }) => measured));
}

/** The measurements as a report, with the adverts that a detector got wrong. */
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
