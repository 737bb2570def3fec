import { z } from 'zod';
import { advertText, Amount, firstWords, Id, pathPart, payField, places, Words } from '../fields.ts';
import { ownHost, rowsUnder, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	title: z.string(),
	url: Words,
	path: Words,
	employment_type_text: Words,
	employment_type: Words,
	workplace_type: z.enum(['remote', 'hybrid', 'onsite', 'on_site']).nullish(),
	location: z.object({ name: Words }).nullish(),
	compensation: Words,
	compensation_minimum: Amount,
	compensation_maximum: Amount,
	compensation_currency: Words,
	compensation_frequency: Words,
	compensation_visible: z.boolean().nullish(),
	description: Words,
	key_responsibilities_header: Words,
	key_responsibilities: Words,
	skills_knowledge_expertise_header: Words,
	skills_knowledge_expertise: Words,
	benefits_header: Words,
	benefits: Words,
});

const workplaces = { remote: 'remote', hybrid: 'hybrid', onsite: 'onsite', on_site: 'onsite' } as const;

export const pinpoint: Source = {
	name: 'pinpoint',
	...ownHost('pinpointhq.com', '/postings.json'),
	entries: rowsUnder('data'),
	posting: Job.transform((job): Draft => {
		const { compensation_minimum: min, compensation_maximum: max, compensation_frequency: frequency } = job;
		const showsPay = job.compensation_visible !== false;
		return {
			key: job.id,
			title: job.title,
			url: firstWords(job.url, job.path) ?? `/postings/${pathPart(job.id)}`,
			locations: places([job.location?.name]),
			workplace: job.workplace_type ? workplaces[job.workplace_type] : null,
			employmentType: firstWords(job.employment_type_text, job.employment_type),
			pay: showsPay ? payField(min, max, job.compensation_currency, frequency) : [],
			payText: showsPay ? job.compensation : null,
			text: advertText(
				[null, job.description],
				[job.key_responsibilities_header, job.key_responsibilities],
				[job.skills_knowledge_expertise_header, job.skills_knowledge_expertise],
				[job.benefits_header, job.benefits],
			),
		};
	}),
};
