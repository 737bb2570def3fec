import type { EmployerKind } from '#domain/listing.ts';
import type { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import type { Pay, Place } from './intent.ts';
import type { Chance } from './random.ts';

// Middles of yearly base pay in US dollars for an MLOps engineer in the United States; everything else is a factor.
const middles: Record<LevelSlug | 'unstated', number> = {
	junior: 122_000,
	mid: 161_000,
	senior: 204_000,
	staff: 262_000,
	unstated: 182_000,
};
const byRole: Record<RoleSlug, number> = {
	'mlops-engineer': 1,
	'ml-engineer': 1.04,
	'data-engineer': 0.85,
	'devops-engineer': 0.84,
	'data-platform-engineer': 0.92,
	sre: 0.94,
};
const byKind: Record<EmployerKind, number> = {
	'ai-first': 1.1,
	'large-tech': 1.07,
	'growth-stage': 0.96,
	enterprise: 0.89,
};
const byCountry: Record<string, number> = {
	US: 1,
	CA: 0.77,
	GB: 0.72,
	DE: 0.67,
	NL: 0.7,
	PT: 0.46,
	PL: 0.5,
	IN: 0.34,
	BR: 0.4,
};
const currencies: Record<string, { code: string; usd: number }> = {
	CA: { code: 'CAD', usd: 0.72 },
	GB: { code: 'GBP', usd: 1.31 },
	DE: { code: 'EUR', usd: 1.15 },
	NL: { code: 'EUR', usd: 1.15 },
	PT: { code: 'EUR', usd: 1.15 },
	PL: { code: 'EUR', usd: 1.15 },
};
const monthlyCountries = new Set(['PL', 'PT', 'BR']);

interface Job {
	role: RoleSlug;
	level: LevelSlug | null;
	kind: EmployerKind;
	place: Place;
	contract: boolean;
	llm: boolean;
}

/** Pay around a plausible middle, with a spread between employers and a range of a width that varies too. */
export function choosePay(job: Job, draw: Chance): Omit<Pay, 'in'> {
	const country = job.place.payCountry;
	const currency = job.place.scope === 'worldwide' ? undefined : currencies[country];
	const scale = (byCountry[country] ?? 0.6) / (currency?.usd ?? 1);
	const premium = job.llm ? 1.1 : 1;
	const middle =
		middles[job.level ?? 'unstated'] *
		byRole[job.role] *
		byKind[job.kind] *
		scale *
		premium *
		Math.exp(0.11 * draw.normal());
	const half = 0.07 + 0.13 * draw.next();
	const period = job.contract ? 'hour' : monthlyCountries.has(country) && draw.is(0.6) ? 'month' : 'year';
	const parts = { year: 1, month: 12, hour: 1_800 }[period];
	const step = { year: draw.pick([1_000, 2_500, 5_000]), month: 100, hour: 5 }[period];
	const round = (amount: number): number => Math.round(amount / parts / step) * step;
	return {
		min: round(middle * (1 - half)),
		max: Math.max(round(middle * (1 + half)), round(middle * (1 - half)) + step),
		currency: currency?.code ?? 'USD',
		period,
	};
}

export const currencySigns: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', CAD: 'CA$' };

/** `$150,000` */
export function money(amount: number, currency: string): string {
	return `${currencySigns[currency] ?? `${currency} `}${amount.toLocaleString('en-US')}`;
}

/** Pay as a sentence of the advert. */
export function payProse(pay: Pay, style: number): string {
	const [low, high] = [money(pay.min, pay.currency), money(pay.max, pay.currency)];
	const short = (amount: number): string => `${currencySigns[pay.currency] ?? ''}${amount / 1000}K`;
	if (pay.period === 'hour') return `The contract rate is ${low}–${high} per hour.`;
	if (pay.period === 'month') return `We pay ${low} to ${high} per month before tax.`;
	return (
		[
			`The base salary for this role is ${low} – ${high} a year, depending on experience.`,
			`Salary: ${short(pay.min)}–${short(pay.max)} base per year, plus equity.`,
			`We pay between ${low} and ${high} (annual base salary) and tell you on the first call where you would start.`,
		][style % 3] ?? ''
	);
}
