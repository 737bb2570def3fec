import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { plainText } from '#plain-text/plain-text.ts';
import {
	countryName,
	firstNonBlank,
	Id,
	placeName,
	places,
	sharedCountry,
	JoinedStrings,
	optionalStrings,
} from '../fields.ts';
import { addressesOf, namesOf, payOf } from './schema-org.ts';
import { hostPerBoard, rowsUnder, stringAt, type Draft, type Source } from '../source.ts';

const Item = z.object({
	id: Id,
	title: z.string(),
	...optionalStrings('url', 'date_published', 'date_modified', 'content_html'),
	_jobposting: z
		.object({
			...optionalStrings('description', 'datePosted', 'jobLocationType'),
			employmentType: JoinedStrings,
			jobLocation: z.unknown().optional(),
			applicantLocationRequirements: z.unknown().optional(),
			baseSalary: z.unknown().optional(),
		})
		.nullish(),
});

const site = hostPerBoard('teamtailor.com', '/jobs.json');

/** A JSON Feed 1.1 whose items carry the advert as a schema.org JobPosting. The title of the feed is the employer’s name. */
export const teamtailor: Source = {
	...site,
	next: (page, _asked, board) => {
		const next = stringAt(page, 'next_url');
		if (next === null) return null;
		const address = URL.parse(next);
		if (address !== null && address.origin === site.base(board)) return { url: address.href };
		throw new FeedFault(
			'other-host',
			`The feed links to the next page “${cut(cleanLine(next), 100)}”, which is not on the board’s own host.`,
		);
	},
	maxPages: 50,
	rows: rowsUnder('items'),
	employer: (page) => stringAt(page, 'title'),
	posting: Item.transform((item): Draft => {
		const job = item._jobposting;
		const addresses = addressesOf(job?.jobLocation);
		return {
			key: item.id,
			title: item.title,
			url: firstNonBlank(item.url) ?? '',
			locations: places([
				...namesOf(job?.applicantLocationRequirements),
				...addresses.map(({ city, country }) => placeName(city, countryName(country))),
			]),
			workplace: job?.jobLocationType === 'TELECOMMUTE' ? 'remote' : null,
			countryField: sharedCountry(addresses.map(({ country }) => country)),
			employmentType: job?.employmentType ?? null,
			publishedOn: firstNonBlank(item.date_published, job?.datePosted),
			updatedOn: item.date_modified,
			pay: payOf(job?.baseSalary),
			text: plainText(firstNonBlank(job?.description, item.content_html)),
		};
	}),
};
