/** Jobs that share a board with ours and are none of the six roles. */
export interface OtherJob {
	title: string;
	department: string;
	opening: string;
	duties: readonly string[];
	requirements: readonly string[];
}

export const otherJobs: readonly OtherJob[] = [
	{
		title: 'Account Executive, Mid-Market',
		department: 'Sales',
		opening: 'You will win new customers for {name} and see them through to signature.',
		duties: [
			'Build a pipeline of mid-sized companies in your region',
			'Run discovery calls and product demonstrations',
			'Negotiate contracts together with legal and finance',
			'Forecast your quarter and keep the customer records tidy',
		],
		requirements: [
			'Four years of experience in software sales',
			'A record of meeting quota without burning bridges',
			'Ease in talking to technical buyers',
		],
	},
	{
		title: 'Technical Recruiter',
		department: 'People',
		opening: 'You will find and hire engineers for {name}, machine-learning engineers among them.',
		duties: [
			'Run searches from briefing to signed contract',
			'Interview candidates for engineering and data roles',
			'Train interviewers and keep our process fair',
			'Report on time to hire and on where candidates drop out',
		],
		requirements: [
			'Three years of experience in technical recruiting',
			'Knowledge of the market for engineers',
			'Kind and clear communication',
		],
	},
	{
		title: 'AI Trainer, Creative Writing',
		department: 'Content',
		opening:
			'You will write and grade texts from which language models learn. The work is freelance and paid by the task.',
		duties: [
			'Write prompts and model answers in your field',
			'Grade answers against written guidelines',
			'Mark factual errors and explain them',
			'Attend a monthly call on guideline changes',
		],
		requirements: [
			'Excellent written English',
			'A degree in the humanities or equal experience',
			'Ten free hours a week',
		],
	},
	{
		title: 'Customer Success Manager',
		department: 'Customers',
		opening: 'You will look after our largest customers and make sure that {name} is worth its price to them.',
		duties: [
			'Guide new customers through their first ninety days',
			'Hold business reviews every quarter',
			'Bring customers’ wishes to the product team',
			'Spot accounts at risk early',
		],
		requirements: [
			'Three years of experience in a customer-facing role',
			'A liking for software and the people who use it',
			'Fluent English and one more language',
		],
	},
	{
		title: 'Product Designer',
		department: 'Design',
		opening: 'You will design screens on which people at work spend their day.',
		duties: [
			'Sketch, prototype and test with customers',
			'Maintain the design system together with front-end engineers',
			'Write interface texts that need no manual',
			'Take part in research every week',
		],
		requirements: [
			'A portfolio that shows how you think',
			'Experience with complex tools for experts',
			'Knowledge of accessibility in practice',
		],
	},
	{
		title: 'Senior Frontend Engineer',
		department: 'Engineering',
		opening: 'You will build the interface of {name} in TypeScript and care about how it feels on an old laptop.',
		duties: [
			'Build accessible components in TypeScript',
			'Measure and improve loading and interaction times',
			'Review designs early and code daily',
			'Keep our browser tests quick and honest',
		],
		requirements: [
			'Six years of experience in web development',
			'Deep knowledge of CSS and the platform',
			'Experience with a component framework',
		],
	},
	{
		title: 'Financial Analyst',
		department: 'Finance',
		opening: 'You will plan and explain the figures of {name}.',
		duties: [
			'Prepare the monthly forecast',
			'Explain variances to budget owners',
			'Improve our planning models',
			'Support the yearly audit',
		],
		requirements: [
			'Three years of experience in planning or audit',
			'Skill with spreadsheets and SQL',
			'Care with numbers and with people',
		],
	},
];
