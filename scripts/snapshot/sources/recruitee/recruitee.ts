import { z } from 'zod';
import {
	Amount,
	advertText,
	firstNonBlank,
	Id,
	pathPart,
	payField,
	placeName,
	places,
	sharedCountry,
	optionalStrings,
	type Section,
} from '../fields.ts';
import { hostPerBoard, rowsUnder, type Draft, type Source, type WholeDraft } from '../source.ts';

const Offer = z.object({
	id: Id,
	title: z.string(),
	...optionalStrings(
		'slug',
		'company_name',
		'careers_url',
		'status',
		'location',
		'country_code',
		'employment_type_code',
	),
	...optionalStrings('published_at', 'created_at', 'updated_at', 'description', 'requirements'),
	locations: z.array(z.object(optionalStrings('name', 'city', 'state', 'country', 'country_code', 'note'))).nullish(),
	remote: z.boolean().nullish(),
	hybrid: z.boolean().nullish(),
	on_site: z.boolean().nullish(),
	salary: z.object({ min: Amount, max: Amount, ...optionalStrings('period', 'currency') }).nullish(),
});
type Offer = z.output<typeof Offer>;

export const recruitee: Source = {
	...hostPerBoard('recruitee.com', '/api/offers/'),
	rows: rowsUnder('offers'),
	posting: Offer.transform((offer): Draft => {
		const { salary } = offer;
		const codes = (offer.locations ?? []).map((place) => firstNonBlank(place.country_code, place.country));
		return {
			key: offer.id,
			title: offer.title,
			employer: offer.company_name,
			url: firstNonBlank(offer.careers_url) ?? `/o/${pathPart(offer.slug ?? offer.id)}`,
			locations: locations(offer),
			workplace: workplace(offer),
			countryField: sharedCountry(codes.length > 0 ? codes : [offer.country_code]),
			employmentType: offer.employment_type_code?.replaceAll('_', ' ') ?? null,
			publishedOn: firstNonBlank(offer.published_at, offer.created_at),
			updatedOn: offer.updated_at,
			pay: salary ? payField(salary.min, salary.max, salary.currency, salary.period) : [],
			text: advertText([null, offer.description], [null, offer.requirements], ...notes(offer)),
			listed: (offer.status ?? 'published') === 'published',
		};
	}),
};

/** The employer’s notes on places: “also open to working remotely within Europe”. */
function notes({ locations: list }: Offer): Section[] {
	return places((list ?? []).map(({ note }) => note)).map((note) => [null, note]);
}

/**
 * Each place, followed by the employer’s own name for it if that mentions remote work, such as “Germany/Remote”. The name is ignored
 * if a checkbox contradicts it.
 */
function locations(offer: Offer): string[] {
	const { location, locations: list } = offer;
	const contradictsRemote = workplace(offer) === 'hybrid' || workplace(offer) === 'onsite';
	const placesAndNames = (list ?? []).flatMap(({ name, city, state, country }) => [
		placeName(city, state, country),
		name !== null && !contradictsRemote && /\b(?:remote|hybrid|anywhere|worldwide)\b/i.test(name) ? name : null,
	]);
	return places(placesAndNames.length > 0 ? placesAndNames : [location]);
}

/** null if remote is ticked together with hybrid or on-site; the names of places and the advert then decide. */
function workplace({ remote, hybrid, on_site }: Offer): WholeDraft['workplace'] {
	if (remote === true) return hybrid === true || on_site === true ? null : 'remote';
	if (hybrid === true) return 'hybrid';
	return on_site === true ? 'onsite' : null;
}
