import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A board for `boards.yaml` on a test server, with the server’s responses by path. */
export interface TestBoard {
	source: 'teamtailor' | 'personio' | 'recruitee' | 'pinpoint' | 'workday';
	name: string;
	employer: string;
	path: string;
	responses: Record<string, { type: string; body: string }>;
}

const json = (body: object) => ({ type: 'application/json', body: JSON.stringify(body) });
const advert = (employer: string) =>
	`<p>You run the platform on which ${employer} trains and serves its models, with Kubernetes and MLflow on AWS.</p>`;

/** A JSON Feed with the given number of adverts. */
export function teamtailorBoard(name: string, employer: string, rows = 1): TestBoard {
	const items = Array.from({ length: rows }, (_row, index) => teamtailorItem(employer, index + 1));
	const responses = { '/jobs.json': json({ title: employer, items }) };
	return { source: 'teamtailor', name, employer, path: '/', responses };
}

export function teamtailorItem(employer: string, id: number, html = advert(employer)): object {
	return {
		id: `${employer}-${id}`,
		title: `MLOps Engineer ${id}`,
		url: `https://career.example/${employer}/${id}`,
		date_published: '2026-10-04T09:26:20+02:00',
		_jobposting: {
			'@type': 'JobPosting',
			description: html,
			jobLocationType: 'TELECOMMUTE',
			applicantLocationRequirements: { '@type': 'Country', name: 'Norway' },
		},
	};
}

/**
 * One board in each of five formats: a JSON Feed, XML, JSON with and without links, and one that is fetched by POST with adverts on
 * separate pages. The XML has no links, so its links are built from the host. That is a test server, so the gate refuses them.
 */
export const fiveBoards: readonly TestBoard[] = [
	teamtailorBoard('fjord', 'Fjord'),
	{
		source: 'personio',
		name: 'bergwerk',
		employer: 'Bergwerk',
		path: '/',
		responses: {
			'/xml?language=en': {
				type: 'text/xml',
				body: `<?xml version="1.0"?><workzag-jobs><position><id>1</id><office>Remote, Germany</office><name>MLOps Engineer</name><jobDescriptions><jobDescription><name>Tasks</name><value><![CDATA[${advert('Bergwerk')}]]></value></jobDescription></jobDescriptions></position></workzag-jobs>`,
			},
		},
	},
	{
		source: 'recruitee',
		name: 'kanaal',
		employer: 'Kanaal',
		path: '/',
		responses: {
			'/api/offers/': json({
				offers: [
					{
						id: 1,
						slug: 'mlops-engineer',
						title: 'MLOps Engineer',
						remote: true,
						country_code: 'NL',
						location: 'Netherlands',
						careers_url: 'https://jobs.kanaal.example/o/1',
						description: advert('Kanaal'),
					},
				],
			}),
		},
	},
	{
		source: 'pinpoint',
		name: 'tern',
		employer: 'Tern',
		path: '/',
		responses: {
			'/postings.json': json({
				data: [
					{
						id: '1',
						title: 'MLOps Engineer',
						url: 'https://tern.example/postings/1',
						workplace_type: 'remote',
						location: { name: 'Portugal' },
						description: advert('Tern'),
					},
				],
			}),
		},
	},
	{
		source: 'workday',
		name: 'acme',
		employer: 'Acme',
		path: '/recruiting/acme/External',
		responses: {
			'/wday/cxs/acme/External/jobs': json({
				total: 1,
				jobPostings: [{ title: 'MLOps Engineer', externalPath: '/job/MLOps-Engineer_JR-1' }],
			}),
			'/wday/cxs/acme/External/job/MLOps-Engineer_JR-1': json({
				jobPostingInfo: {
					jobDescription: advert('Acme'),
					location: 'Poland, Remote',
					country: { descriptor: 'Poland' },
					remoteType: 'Fully Remote',
					jobReqId: 'JR-1',
					externalUrl: 'https://acme.wd5.myworkdayjobs.com/External/job/MLOps-Engineer_JR-1',
				},
			}),
		},
	},
];

/** Entries of `boards.yaml` for boards at a host. */
export function boardsYaml(boards: readonly TestBoard[], host: string): string {
	return boards
		.map(
			({ source, name, employer, path }) =>
				`- source: ${source}\n  board: ${name}\n  employer: ${employer}\n  address: http://${host}${path}\n`,
		)
		.join('');
}

/** Serves boards with an `ETag` each, and answers 304 to a request with that tag. */
export function serve(...boards: TestBoard[]): RequestListener {
	const responses = Object.assign({}, ...boards.map((board) => board.responses)) as TestBoard['responses'];
	return (request: IncomingMessage, response: ServerResponse) => {
		const found = responses[request.url ?? ''];
		if (!found) {
			response.writeHead(404).end();
			return;
		}
		const etag = `"${createHash('sha256').update(found.body).digest('hex').slice(0, 16)}"`;
		if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
		else response.writeHead(200, { 'content-type': found.type, etag }).end(found.body);
	};
}
