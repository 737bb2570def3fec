import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { readTopicList, readVocabulary } from '#classify/vocabulary.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from './classify.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from './reading.ts';
import { contentFolder } from '#site-config/site-folder.ts';

interface Sample {
	title: string;
	text: string;
	expect: {
		role: string | null;
		track?: string;
		clouds?: string[];
		specialisations?: string[];
		tools?: string[];
		notTools?: string[];
	};
}

const samples = parse(readFileSync(new URL('classify.adverts.yaml', import.meta.url), 'utf8')) as Sample[];
const vocabulary = readVocabulary(contentFolder);
const rates = { date: '2026-11-01', source: 'test', rates: {} };

function read(title: string, text: string): Reading {
	const words: PostingWords = {
		title,
		text,
		locations: [],
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	};
	return classify(words, { vocabulary, topics: readTopicList(contentFolder), rates, detectors: [], detectLanguage });
}

const names = (detected: readonly { value: string }[]): string[] => detected.map(({ value }) => value);

it.each([
	[
		'Machine Learning Engineer',
		'You will create the tools and platforms the data scientists use, helping build the Lamp Feature Store. It makes features available to the data scientists.',
		'mlops-engineer',
	],
	[
		'Machine Learning Engineer',
		'You build a platform to streamline the development, deployment and management of deep learning models and maintain MLOps tools and pipelines for model deployment. Our ML platform runs on Kubernetes.',
		'mlops-engineer',
	],
	[
		'Data Platform Engineer',
		'You build data pipelines for MLOps and data platforms, and deploy ML models.',
		'data-platform-engineer',
	],
	['AI Developer', 'Help train AI large language models. No previous experience with AI necessary!', null],
])('chooses the role of a “%s” by its duties: %s', (title, text, role) => {
	expect(read(title, text).role?.value ?? null).toBe(role);
});

describe('a title that several roles share', () => {
	const duties = (...lines: string[]) =>
		`What you will do\n${lines.map((line) => `• ${line}\n`).join('')}`.padEnd(500, ' .');

	it('gets its role from the duties: data pipelines, or the platform they run on', () => {
		const pipelines = duties(
			'Build ETL pipelines that load orders into the warehouse',
			'Design data models in dbt and keep their data quality',
			'Develop ingestion pipelines for datasets of our shops',
		);
		const platform = duties(
			'Run the Kafka clusters and the lakehouse that other teams use',
			'Provision compute for Spark with Terraform, and upgrade Trino',
			'Build self service on the data platform for all teams',
		);
		expect(read('Data Platform Engineer', pipelines).role?.value).toBe('data-engineer');
		expect(read('Data Platform Engineer', platform).role?.value).toBe('data-platform-engineer');
	});

	it('gets its role from the duties: an AI platform for models, a product with agents, or neither', () => {
		const models = duties(
			'Run the model serving and the GPU cluster that all data scientists use',
			'Keep the feature store, the model registry and the training platform',
			'Automate model deployment, retraining and model monitoring on Kubernetes',
		);
		const agents = duties(
			'Build AI agents with LangGraph, prompt engineering and RAG over our papers',
			'Fine tune LLMs and write evals for the agentic features',
			'Design experiments with retrieval augmented generation and embeddings for ranking',
			'Improve multi agent, conversational AI and semantic search with product managers',
		);
		const backend = duties('Write the backend services of our AI platform for lamps', 'Review designs with the team');
		expect(read('AI Platform Engineer', models).role?.value).toBe('mlops-engineer');
		expect(read('AI Platform Engineer', agents).role?.value).toBe('ml-engineer');
		expect(read('AI Platform Engineer', backend).role).toBeNull();
	});

	it('gets its role from the duties: delivery, reliability, or a product', () => {
		const delivery = duties(
			'Build CI/CD pipelines on the internal developer platform',
			'Provision cloud infrastructure with Terraform and GitOps',
			'Automate deployments and the release process of our teams',
		);
		const reliability = duties(
			'Define SLOs and own the error budgets of checkout',
			'Lead incident response, blameless postmortems and root cause analysis',
			'Improve reliability and uptime, do capacity planning and reduce toil',
		);
		const product = duties('Write backend APIs for the orchard app', 'Add product features with designers');
		expect(read('Platform Engineer', delivery).role?.value).toBe('devops-engineer');
		expect(read('Platform Engineer', reliability).role?.value).toBe('sre');
		expect(read('Platform Engineer', product).role).toBeNull();
	});
});

describe('a role decided by title and duties together', () => {
	const modelling = [
		'Develop and train ranking models for the shop window, and improve model accuracy',
		'Design experiments, offline evaluation and A/B tests with product managers',
		'Explore deep learning architectures and feature engineering for recommendations',
	];
	const running = [
		'Deploy models to production and own model serving on Kubernetes',
		'Build ML pipelines with automated retraining and model monitoring',
		'Run the feature store, the model registry and the GPU cluster',
	];
	const tables = [
		'Build ETL pipelines and ingestion pipelines that load orders into the warehouse',
		'Design data models in dbt, data marts and their data quality',
		'Maintain data warehousing on Snowflake with Airflow',
	];
	const listed = (lines: readonly string[]) => `What you will do\n${lines.map((line) => `• ${line}\n`).join('')}`;

	it('follows a title that names a role while the text says enough about its work', () => {
		expect(read('Machine Learning Engineer', listed([...modelling, ...running])).role?.value).toBe('ml-engineer');
		expect(read('Machine Learning Engineer', listed(running)).role?.value).toBe('mlops-engineer');
	});

	it('follows the duties where they belong to another role and hardly to the one in the title', () => {
		expect(read('AI Engineer', listed(tables)).role?.value).toBe('data-engineer');
		expect(read('AI Engineer', listed([...modelling, ...tables])).role?.value).toBe('ml-engineer');
	});

	it('needs more than duties when the title is of another trade', () => {
		expect(read('Business Intelligence Analyst', listed(tables)).role).toBeNull();
		expect(read('Engineering Manager, Data', listed(tables)).role).toBeNull();
	});

	it('makes a cloud engineer who writes infrastructure as code a DevOps engineer, even with many duties about incidents', () => {
		const building = [
			'Write infrastructure as code in Terraform for AWS and GCP',
			'Manage cloud infrastructure and provision environments',
			'Build CI/CD pipelines and automate deployments with GitOps',
			'Configure Kubernetes clusters and their networking',
		];
		const watching = [
			'Lead incident response and write blameless postmortems',
			'Define SLOs and error budgets, and monitor availability',
			'Reduce toil, and improve MTTR and uptime',
			'Take part in on-call and improve runbooks and alerting',
			'Ensure reliability by chaos engineering and capacity planning',
		];
		expect(read('Cloud Engineer', listed([...building, ...watching])).role?.value).toBe('devops-engineer');
		expect(read('Cloud Engineer', listed(watching)).role?.value).toBe('sre');
	});

	it('counts the duties of a list without line breaks', () => {
		const lost = 'Build CI/CD on the developer platform Provision cloud infrastructure with Terraform ';
		const duties = `${lost}Automate deployments with GitOps for all product teams Keep Jenkins and Ansible in order Write modules for infrastructure as code that many teams use Reduce the time that a change waits for its deployment pipeline Look after Helm charts and GitHub Actions `;
		const about = 'with people who like lamps and make many of them each day and night '.repeat(4);
		expect(read('Platform Engineer', `What you will do\n${duties}${about}`).role?.value).toBe('devops-engineer');
	});
});

it('accepts a clear title where the text does not contradict it', () => {
	const about = 'We make lamps, and people like them. '.repeat(15);
	const asks = 'Requirements\n• Kubernetes, Terraform and CI/CD\n';
	expect(read('Senior DevOps Engineer', asks + about).role?.value).toBe('devops-engineer');
	expect(read('Lead Machine Learning Engineer', about).role?.value).toBe('ml-engineer');
	expect(read('MLOps Engineer', about).role?.value).toBe('mlops-engineer');
});

describe('the people that the work serves', () => {
	const duties = (...lines: string[]): string => `What you will do\n${lines.map((line) => `• ${line}\n`).join('')}`;
	const role = (title: string, text: string): string | null => read(title, text).role?.value ?? null;

	it('decide that somebody who helps developers build and release is a DevOps engineer', () => {
		const served = duties(
			'Find the friction between a merged change and its release, and build the tooling that takes it away',
			'Run the build systems and the CI/CD pipelines of a monorepo with 4,000 lamps',
			'Give product teams self-service environments, so that developers ship without a ticket',
			'Automate deployments and the release process of all services',
		);
		expect(role('Software Engineer, Developer Infrastructure', served)).toBe('devops-engineer');
		expect(role('Software Engineer', served)).toBeNull();
	});

	it('let a cloud or infrastructure engineer count with a few matching duties, but not with other work', () => {
		const rest = 'We make lamps, and people like them. '.repeat(15);
		const cloud = duties('Maintain cloud infrastructure', 'Automate routine work in our cloud environments');
		expect(role('Cloud Engineer', cloud + rest)).toBe('devops-engineer');
		expect(role('Cloud Engineer', duties('Consult clients', 'Write documentation') + rest)).toBeNull();
		const housed = duties('Install racks and cabling', 'Configure desktops for end users', 'Maintain our cloud');
		expect(role('IT Infrastructure Engineer', housed + rest)).toBeNull();
		const services = duties('Build microservices in Spring Boot', 'Design pages in React', 'Lead full stack work');
		expect(role('GCP Data Engineer', services + rest)).toBeNull();
		expect(role('GCP Data Engineer', duties('Build data pipelines') + rest)).toBe('data-engineer');
		expect(role('QA/DevOps Engineer', duties('Build test suites', 'Run regression in CI/CD') + rest)).toBeNull();
	});

	it('leave a mixed title to the duties, and need some ML in the text under a title that only mentions ML', () => {
		const rest = 'We make lamps, and people like them. '.repeat(15);
		const delivers = duties('Build CI/CD pipelines for developers', 'Provision cloud infrastructure with Terraform');
		expect(role('SRE / DevOps Engineer', delivers)).toBe('devops-engineer');
		expect(role('SRE / DevOps Engineer', duties('Define SLOs and error budgets', 'Lead incident response'))).toBe(
			'sre',
		);
		expect(role('Full-Stack ML Engineer', duties('Build pages in React', 'Write APIs') + rest)).toBeNull();
		expect(role('Full-Stack ML Engineer', duties('Train models', 'Evaluate ranking models') + rest)).toBe(
			'ml-engineer',
		);
	});
});

describe('a text that names the job more plainly than its title', () => {
	const duties =
		'What you will do\n• Build models that read contracts\n• Evaluate prompts for generative AI\n• Train models\n';
	const role = (text: string): string | null => read('Senior Software Engineer - AI', text).role?.value ?? null;

	it('decides the role, with the words as evidence', () => {
		const text = `Lampwright is looking for a Senior AI Engineer to join us.\n${duties}`;
		expect(read('Senior Software Engineer - AI', text).role).toMatchObject({
			value: 'ml-engineer',
			evidence: [{ words: 'Senior AI Engineer', from: 'text', at: 28 }, {}, {}],
		});
	});

	it('is recognised in several phrasings', () => {
		const title = 'Software Engineer - Data';
		const work = 'What you will do\n• Build data pipelines\n• Model the warehouse in dbt\n';
		expect(read(title, work).role).toBeNull();
		expect(read(title, `We need a world-class Data Engineer.\n${work}`).role?.value).toBe('data-engineer');
		expect(read(title, `This is a data engineer who likes lamps.\n${work}`).role?.value).toBe('data-engineer');
	});

	it.each([
		['no name', duties],
		['a former job of the applicant', `You have two years of experience as an AI Engineer.\n${duties}`],
		['a requirement', `${duties}Requirements\n• Works as an AI Engineer today`],
		['another trade', `We seek an AI Sales Engineer.\n${duties}`],
		['work of another kind', 'We seek an AI Engineer.\nWhat you will do\n• Write pages in React'],
	])('does not decide the role where the text has %s', (_, text) => {
		expect(role(text)).toBeNull();
	});
});

it('trusts a platform in the title only if a longer text mentions the work', () => {
	const about = 'You write a client library that our customers like. '.repeat(12);
	expect(read('Software Engineer, ML Platform', '').role?.value).toBe('mlops-engineer');
	expect(read('Software Engineer, ML Platform', about).role).toBeNull();
	expect(read('Software Engineer, ML Platform', `${about} You run model serving.`).role?.value).toBe('mlops-engineer');
});

describe('duties in words that the vocabulary does not have', () => {
	const about = '\nAbout us\nWe make lamps, and people like them. '.padEnd(500, 'They burn for long. ');
	const running =
		'What you will do\n• Keep the environments alive in which data scientists try things\n• Give models a home in which they scale\n• Automate what happens to a model after the notebook\n• Bring inference to our own clusters\n• Schedule who gets which GPU\n• Find out why a model of yesterday shows drift\n• Keep versioning of training sane\n• Make a tool of every script that touches a model, and automate it';
	const making =
		'What you will do\n• Develop algorithms for ranking\n• Design experiments and analyse their accuracy\n• Explore neural architectures';

	it('distinguish an ML engineer who runs models from one who builds them', () => {
		expect(read('Machine Learning Engineer', running + about).role?.value).toBe('mlops-engineer');
		expect(read('Machine Learning Engineer', making + about).role?.value).toBe('ml-engineer');
	});

	it('do not overrule the title of an ML engineer when there are too few', () => {
		const some = running.split('\n').slice(0, 7).join('\n');
		expect(read('Machine Learning Engineer', some + about).role?.value).toBe('ml-engineer');
	});

	it('take the role from an “ML Systems Engineer” who works on faster chips', () => {
		const chips =
			'What you will do\n• Fuse what can be fused, by profiling the hardware\n• Talk about the next silicon\n';
		expect(read('ML Systems Engineer', running + about).role?.value).toBe('mlops-engineer');
		expect(read('ML Systems Engineer', chips + about).role).toBeNull();
	});
});

describe('reading invented adverts', () => {
	for (const [index, { title, text, expect: wanted }] of samples.entries()) {
		it(`reads advert ${index + 1}, “${title}”, as ${wanted.role ?? 'no role'}`, () => {
			const reading = read(title, text);
			expect(reading.role?.value ?? null, reading.why).toBe(wanted.role);
			if (wanted.track !== undefined) expect(reading.tracks[0]?.value).toBe(wanted.track);
			if (wanted.clouds) expect(names(reading.named['cloud'] ?? [])).toEqual(wanted.clouds);
			if (wanted.specialisations) expect(names(reading.specialisations)).toEqual(wanted.specialisations);
			const tools = names(reading.tools);
			expect((wanted.tools ?? []).filter((tool) => !tools.includes(tool))).toEqual([]);
			expect((wanted.notTools ?? []).filter((tool) => tools.includes(tool))).toEqual([]);
		});
	}
});

describe('the main track', () => {
	const mixed =
		'Responsibilities\n• Run the training platform and its GPU cluster\n• Build agents and deploy LLMs\n• Serve models at low latency\n• Watch for drift';

	it.each([
		['Senior MLOps Engineer, Model Monitoring', 'monitoring'],
		['MLOps Engineer, Generative AI', 'llmops'],
		['MLOps Engineer, Inference', 'serving'],
		['AI Platform Engineer', 'platform'],
		['ML DevOps Engineer', 'cicd'],
	])('is the one named in the title “%s”', (title, track) => {
		expect(read(title, mixed).tracks[0]?.value).toBe(track);
	});

	it.each([
		['Design MLOps pipelines on Databricks', 'cicd'],
		['Operate inference platforms for large models', 'serving'],
	])('is the one that the duty “%s” belongs to', (duty, track) => {
		expect(read('MLOps Engineer', `Responsibilities\n• ${duty}`).tracks[0]?.value).toBe(track);
	});

	it('follows the duties, not a tool or quality mentioned beside them', () => {
		checkRows(
			[
				[
					'Site Reliability Engineer',
					'Lead incident response\n• Keep PostgreSQL up to date\n• Help others with PostgreSQL',
					'incidents',
				],
				['Site Reliability Engineer', 'Define SLOs\n• Design failover and disaster recovery', 'resilience'],
				[
					'Data Platform Engineer',
					'Run Spark for ten teams\n• Keep it secure\n• Take part in security reviews',
					'compute',
				],
				['Data Engineer', 'Build data pipelines in Python\n• Own the connectors to our partners', 'ingestion'],
				[
					'Research Engineer, Machine Learning',
					'Build agents and their retrieval augmented generation',
					'language-models',
				],
				['MLOps Engineer', 'Maintain CI/CD pipelines\n• Help with the ML platform and its experiment tracking', 'cicd'],
				['Machine Learning Engineer', 'Personalise the feed; own personalisation and its LLM', 'ranking'],
				[
					'DevOps Engineer',
					'Run the CI/CD of a scalable shop\n• Keep environments available\n• Scale them',
					'pipelines',
				],
				[
					'DevOps Engineer',
					'Provision networks\n• Take part in on-call\n• Watch Grafana for incidents',
					'infrastructure-as-code',
				],
				['DevOps Engineer', 'Upgrade Kubernetes\n• Keep it secure\n• Care for security', 'releases'],
				['MLOps Engineer', 'Serve LLMs and version their prompts\n• Help the platform team', 'llmops'],
				['MLOps Engineer', 'Build a testing pipeline for models\n• Help with model development in notebooks', 'cicd'],
				[
					'Site Reliability Engineer',
					'Build resilient services\n• Keep them resilient\n• Respond to incidents',
					'incidents',
				],
				['Site Reliability Engineer, Azure Platform', 'Agree SLOs with the product teams', 'slos'],
				['AWS Data Engineer, Cloud', 'Keep the data models of the warehouse\n• Use Python', 'modelling'],
				['Data Engineer', 'Bring in the telemetry of forty kites\n• Automate workflows in CI/CD', 'ingestion'],
				['Machine Learning Engineer', 'Build automatic speech recognition\n• Work with LLMs on text', 'vision'],
				['Machine Learning Engineer', 'Find anomalies and patterns\n• Train in PyTorch on your datasets', 'decisions'],
			],
			(title, duties, track) => {
				expect(read(title, `Responsibilities\n• ${duties}`).tracks[0]?.value).toBe(track);
			},
		);
	});
});

describe('the section that words are in', () => {
	const work = 'Run the inference servers and keep model serving fast, with Triton and autoscaling.';
	const wish = 'Train models, keep the feature store and the training infrastructure on our GPU cluster.';

	it('counts duties more than nice-to-haves', () => {
		const asDuties = `What you will do\n• ${work}\nNice to have\n• ${wish}`;
		const asWishes = `What you will do\n• ${wish}\nNice to have\n• ${work}`;
		expect(read('MLOps Engineer', asDuties).tracks[0]?.value).toBe('serving');
		expect(read('MLOps Engineer', asWishes).tracks[0]?.value).toBe('platform');
	});

	it('ignores benefits and what the company says about itself', () => {
		const text =
			'What you will do\n• Mend the data pipelines.\nBenefits\n• LLMs, LLMs and a large language model for your own use';
		expect(read('Data Engineer', text).specialisations).toEqual([]);
	});

	it('finds the work despite a long list of benefits', () => {
		const text = 'What you will do\n• Serve LLMs on our clusters\n';
		const long = `${text}Benefits\n${'• Dental insurance, a bicycle and cake\n'.repeat(400)}`;
		expect(names(read('MLOps Engineer', long).specialisations)).toEqual(['llm-ops']);
		expect(read('MLOps Engineer', long).role?.value).toBe(read('MLOps Engineer', text).role?.value);
	});

	it('reads all duties, however long the list is', () => {
		const text = `What you will do\n• Serve LLMs on our clusters\n${'• Write down what you did for the next person on call\n'.repeat(200)}`;
		expect(names(read('MLOps Engineer', text).specialisations)).toEqual(['llm-ops']);
	});

	it('counts the duties of a track, not its words: one line that lists them all counts once', () => {
		const text =
			'What you will do\n• Own the ML platform\n• Give teams training jobs they start themselves\n• Monitor data drift, model drift, alerts and dashboards\n';
		expect(read('MLOps Engineer', text.padEnd(500, '.')).tracks[0]?.value).toBe('platform');
	});

	it.each([
		['• Build end-to-end ML platforms\n• CI/CD for ML\n• Automated retraining', 'MLOps Engineer', 'platform'],
		['• Run Kubernetes clusters with GPU workloads\n• Use CI/CD best practices', 'MLOps Engineer', 'platform'],
		['• Coordinate ML inference workflows\n• Run GPU workloads', 'MLOps Engineer', 'serving'],
		['• Run the services\nQualifications: model monitoring, drift.', 'Platform Engineer, MLOps', 'platform'],
	])('ranks what is built above the practices around it and the requirements: %s', (duties, title, track) => {
		expect(read(title, `Responsibilities\n${duties}\n`).tracks[0]?.value ?? title).toBe(track);
	});

	it('returns no track for a title such as “ML Systems Engineer” alone', () => {
		expect(read('ML Systems Engineer', '').tracks).toEqual([]);
		expect(names(read('ML Inference Engineer', '').tracks)).toEqual(['serving']);
		expect(read('Data Systems Engineer', '').tracks).toEqual([]);
	});

	it('does not mistake a security clearance for security work', () => {
		expect(names(read('DevOps Engineer (Security Clearance Required)', '').tracks)).not.toContain('supply-chain');
		expect(names(read('DevOps Engineer, Security', '').tracks)).toEqual(['supply-chain']);
	});

	it('requires more words of a specialisation in an advert of another trade', () => {
		const text = 'What you will do\n• Show people how to serve LLMs\n';
		expect(names(read('Platform Engineer', text).specialisations)).toEqual(['llm-ops']);
		expect(names(read('Developer Advocate', text).specialisations)).toEqual([]);
		const more = `${text}• Build RAG pipelines and AI agents with large language models\n`;
		expect(names(read('Developer Advocate', more).specialisations)).toEqual(['llm-ops']);
	});

	it('does not mistake an employer that makes models, or the path of an address, for work with language models', () => {
		const text =
			'What you will do\n• Run the servers of OpenAI and ChatGPT\n• Read https://lamps.example/llms-rag-agents/\n';
		expect(read('Platform Engineer', text).specialisations).toEqual([]);
		const asked = 'What you will do\n• Call the OpenAI API and keep prompts in order\n';
		expect(names(read('Platform Engineer', asked).specialisations)).toEqual(['llm-ops']);
	});

	it('does not mistake a conference for a cloud in use', () => {
		expect(read('SRE', 'You meet us at AWS re:Invent.').named['cloud']).toEqual([]);
	});

	it('keeps the role of a machine learning engineer who builds models and also runs them', () => {
		const text = [
			'What you will do',
			'• Train and improve recommendation models with collaborative filtering and boosted trees',
			'• Study user behaviour, run offline experiments and A/B tests, and choose evaluation metrics',
			'• Keep the training and serving pipelines and the feature store in order, watch for data drift',
			'• Version models in a model registry and deploy them to production',
		].join('\n');
		expect(read('Machine Learning Engineer', text).role?.value).toBe('ml-engineer');
		const running = text.split('\n').filter((_, line) => line === 0 || line > 2);
		expect(read('Machine Learning Engineer', running.join('\n')).role?.value).toBe('mlops-engineer');
	});

	it('treats a line marked “a plus” as a nice-to-have under any heading', () => {
		const text = 'What you will do\n• Write services\n• Try LLMs and RAG (a plus)\n';
		expect(read('Data Engineer', text).specialisations).toEqual([]);
		expect(names(read('Data Engineer', text.replace(' (a plus)', '')).specialisations)).toEqual(['llm-ops']);
	});

	it('treats several fields in one sentence as examples', () => {
		const text = 'What you will do\n• Watch models of many kinds: computer vision, recommender systems, LLMs\n';
		expect(read('MLOps Engineer', text).specialisations).toEqual([]);
	});

	it('counts the opening as duties where no heading names the duties', () => {
		const text = 'You train large language models with us. We like kites.';
		expect(names(read('Data Engineer', text).specialisations)).toEqual(['llm-ops']);
		expect(names(read('Data Engineer', `${text}\nWhat you will do\n• Fly kites`).specialisations)).toEqual([]);
	});
});

describe('the role of the title', () => {
	it('is kept separately, with its words as evidence', () => {
		const text =
			'What you will do\n• Own model serving with Triton\n• Cut inference latency of the inference platform, deploy models, run the GPU cluster\n'.padEnd(
				500,
				'.',
			);
		const { titleRole, role } = read('Platform Engineer', text);
		expect(titleRole).toEqual({
			value: 'devops-engineer',
			evidence: [{ words: 'Platform Engineer', from: 'title', at: null, rule: 'role/title' }],
		});
		expect(role?.value).toBe('mlops-engineer');
		expect(read('Gardener', text).titleRole).toBeNull();
	});
});

describe('evidence', () => {
	const all = samples.map(({ title, text }) => ({ text, reading: read(title, text) }));
	const detections = ({ role, tracks, named, specialisations, tools }: Reading) => [
		...(role ? [role] : []),
		...tracks,
		...Object.values(named).flat(),
		...specialisations,
		...tools,
	];

	it('is in the text exactly at its offset', () => {
		for (const { text, reading } of all) {
			for (const { evidence } of detections(reading)) {
				for (const { at, words, from } of evidence) {
					expect(at === null).toBe(from === 'title');
					if (at !== null) expect(text.slice(at, at + words.length)).toBe(words);
				}
			}
		}
	});

	it('exists for every detection: at most three quotes of at most 240 characters', () => {
		for (const { reading } of all) {
			for (const { evidence } of detections(reading)) {
				expect(evidence.length).toBeGreaterThan(0);
				expect(evidence.length).toBeLessThanOrEqual(3);
				expect(evidence.every(({ words }) => words.length > 0 && words.length <= 240)).toBe(true);
			}
		}
	});

	it('quotes no words of the text twice', () => {
		for (const { reading } of all) {
			for (const { evidence } of detections(reading)) {
				const spans = evidence
					.flatMap(({ at, words }) => (at === null ? [] : [{ at, end: at + words.length }]))
					.toSorted((a, b) => a.at - b.at);
				spans.slice(1).forEach(({ at }, i) => expect(at).toBeGreaterThanOrEqual(spans[i]?.end ?? 0));
			}
		}
	});

	it('quotes the title once where two of its phrases match', () => {
		const { specialisations } = read('Staff ML Engineer, Search & Recommendations', '');
		expect(specialisations.map(({ value, evidence }) => [value, evidence.map(({ words }) => words)])).toEqual([
			['recommender-systems', ['Staff ML Engineer, Search & Recommendations']],
		]);
	});

	it('is cut between words, within one line', () => {
		const { named } = read(
			'DevOps Engineer',
			'Requirements\n• You know your way around Amazon Web Services well\n• Go',
		);
		expect(named['cloud']?.[0]?.evidence[0]?.words).toBe('You know your way around Amazon Web Services well');
	});
});

describe('the sentence that explains the role', () => {
	it('says what the text is mostly about where the title does not show the role', () => {
		const { why } = read(
			'Platform Engineer',
			'Responsibilities\n• Own model serving with Triton and autoscaling of inference services\n• Cut inference latency of the inference platform, deploy models, run the GPU cluster\n'.padEnd(
				500,
				'.',
			),
		);
		expect(why).toMatchInlineSnapshot(
			`"Titled “Platform Engineer”; the text is mostly model serving (inference services, inference platform)."`,
		);
	});

	it('names the words that exclude a title', () => {
		expect(read('AI Trainer (MLOps)', 'x').why).toMatchInlineSnapshot(
			`"Titled “AI Trainer (MLOps)”: “AI Trainer” is not one of our roles."`,
		);
	});

	it('says that a text says too little about the work', () => {
		expect(read('Software Engineer', 'We build calendars. '.repeat(40)).why).toMatchInlineSnapshot(
			`"Titled “Software Engineer”; too little in the text speaks of ML platforms, model serving and running models in production."`,
		);
	});
});

it('returns the topics of the vocabulary that an advert mentions', () => {
	const text = 'What you will do\n• Take part in the on-call rotation.\n• Write post-mortems of what went wrong.';
	expect(read('MLOps Engineer', text).topics).toEqual(['on-call', 'postmortem']);
});

it('reads the same advert the same way every time', () => {
	for (const { title, text } of samples)
		expect(JSON.stringify(read(title, text))).toBe(JSON.stringify(read(title, text)));
});
