import type { RoleSlug } from '#domain/vocabulary.ts';

/** First words of the advert on the job itself. */
export const openings: Record<RoleSlug, readonly string[]> = {
	'mlops-engineer': [
		'We are looking for someone to keep our models running reliably once the experiments are over. You will join {team}, and the work begins where notebooks end.',
		'Our models serve real customers every minute of the day. In this role you make sure that training, release and operation of those models hold up under load.',
		'{users} at {name} train good models. You will build and run what turns those models into services that people can depend on.',
		'This is an engineering role at the border between machine learning and infrastructure. You will join {team} and own systems that most of our product teams use.',
	],
	'ml-engineer': [
		'You will build the models behind {feature} and stay with them after launch, when real customers show where they fall short.',
		'We want to make {feature} better and need someone who enjoys data as much as modelling. You will work with product, design and {team}.',
		'This role is for an engineer who likes to train models and cares whether they help anyone. You will own one area of {feature}.',
	],
	'data-engineer': [
		'Decisions at {name} rest on data that arrives on time and means what people think it means. You will build the pipelines that make this so.',
		'You will join {team} and turn raw events into tables that the whole company trusts.',
		'Our data has grown faster than our pipelines. We are looking for an engineer to put order and tests into them.',
	],
	'devops-engineer': [
		'You will shorten the way from a merged change to a running service, and keep that way safe.',
		'Our developers want to ship often and sleep well. In {team} you build the pipelines and the infrastructure with which they can.',
		'We are looking for an engineer who enjoys automation and has patience with the people it is for.',
	],
	'data-platform-engineer': [
		'You will build the platform on which every data team at {name} works: storage, compute, catalogue and the rules between them.',
		'Our data platform has colleagues as customers. In {team} you make it dependable, affordable and pleasant to use.',
		'We are rebuilding our data platform around open formats and look for an engineer who has seen one grow.',
	],
	sre: [
		'You will keep {name} up, fast and honest about its limits.',
		'Our customers notice when we are down. In {team} you make that rare, short and well understood.',
		'We are looking for an engineer who treats reliability as a feature and operations as a software problem.',
	],
};

/** How the work with models is done at an employer: the answers to what readers should ask. Two tones of each. */
export const practices = {
	monitoring: [
		'How we monitor: each production model has drift checks on its features and on its outputs, beside latency and error rates.',
		'Today we monitor latency and errors in {metrics}; checks of the models’ quality are yet to be built.',
		'We track shifts of feature and prediction distributions in near real time and review them every Monday.',
		'Dashboards in {metrics} cover our servers and containers well.',
	],
	gpu: [
		'GPU strategy: a reserved base in one region, with bursts to spot capacity for training.',
		'Our GPUs stand in our own racks in two data centres; when they are full, long jobs wait until the night.',
		'We rent GPUs by the hour for training and serve on CPUs wherever latency allows it.',
		'A mix of on-premise GPUs for steady load and cloud bursts for peaks; cost per training run is reported to each team.',
	],
	cadence: [
		'Release cadence: models are retrained nightly and go live after automated tests, without a meeting.',
		'We release models every two weeks through automated evaluation gates.',
		'Most models are refreshed once a quarter; we want to get to weekly.',
		'Three of our models retrain daily, the others when drift calls for it.',
	],
	reporting: [
		'You report to the head of platform engineering; data science is a neighbouring group and your main customer.',
		'The team is part of the data science organisation and reports to the director of machine learning.',
		'The role reports to the CTO, as there is no separate platform group yet.',
		'You report to the engineering manager for infrastructure; data science sits next door.',
	],
	stack: [
		'The stack has grown bit by bit: {orchestrator}, {tracker} and {server}, with code of our own between them.',
		'You will find a blank page in many places: the first pipelines exist, the platform does not.',
		'We wrote our own lineage system and still like it; the rest is standard open source.',
		'Current stack: {orchestrator} for pipelines, {tracker} for experiments and the registry, {k8s} underneath.',
	],
} as const;

export const greenFlags: readonly string[] = [
	'A dedicated ML platform team of {teamsize} people, with clear interfaces to research and to product.',
	'Models ship through automated testing gates on a regular schedule.',
	'A feature store ({features}) is in daily use for training and serving.',
	'Every model release is a canary first, and rolling back takes one command.',
	'On-call is paid, shared by {teamsize} people and quiet most weeks.',
];

export const redFlags: readonly string[] = [
	'You will help our data scientists deploy their models and support them in daily work.',
	'We do not have machine learning in production yet; you will prepare the ground for our first models.',
	'Training happens in notebooks on shared GPU machines today, and each team looks after its own.',
	'Server metrics are monitored around the clock; model quality is checked by hand now and then.',
];

/** Words that look like a fact of the job and are none. */
export const traps: readonly string[] = [
	'We have built our team on a solid bedrock of trust.',
	'{name} has raised $10M from patient investors and is careful with it.',
	'Our founders met at a large cloud company a decade ago and wanted to work in smaller rooms.',
	'Last year our customers processed more than $2M in refunds a day without calling us.',
	'Staff meetings are short, written up and open to everyone.',
];
