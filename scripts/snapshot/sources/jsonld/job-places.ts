import { places } from '../fields.ts';

interface JobPlaces {
	locations: string[];
	/** The one country that the places of work name as a code; null for none or several. */
	country: string | null;
}

/** Places of work and countries that applicants may live in, in the words of the page, city before country. */
export function jobPlaces(jobLocation: unknown, requirements: unknown): JobPlaces {
	const spots = [jobLocation].flat().flatMap((place) => addressesOf(place));
	const allowed = [requirements].flat().flatMap((area) => nameOf(area) ?? []);
	// Who may apply says more than where the office stands.
	const named = allowed.length > 0 ? allowed : spots.map(({ words }) => words);
	const codes = new Set(spots.map(({ country }) => country));
	const [code = null] = codes;
	return {
		locations: places(named),
		country: allowed.length === 0 && codes.size === 1 && code !== null ? code : null,
	};
}

function addressesOf(place: unknown): { words: string; country: string | null }[] {
	if (typeof place === 'string') return [{ words: place, country: null }];
	if (typeof place !== 'object' || place === null) return [];
	const { address, name } = place as { address?: unknown; name?: unknown };
	if (typeof address === 'string') return [{ words: address, country: null }];
	if (typeof address !== 'object' || address === null) {
		return typeof name === 'string' ? [{ words: name, country: null }] : [];
	}
	const { addressLocality, addressRegion, addressCountry } = address as Record<string, unknown>;
	const country = nameOf(addressCountry);
	const parts = [nameOf(addressLocality), nameOf(addressRegion), country];
	const words = [...new Set(parts.filter((part) => part !== null))].join(', ');
	return [{ words, country: country !== null && /^[A-Z]{2}$/.test(country) ? country : null }];
}

function nameOf(area: unknown): string | null {
	if (typeof area === 'string') return area.trim() || null;
	if (Array.isArray(area)) return area.map(nameOf).find((name) => name !== null) ?? null;
	if (typeof area !== 'object' || area === null) return null;
	return nameOf((area as { name?: unknown }).name ?? null);
}
