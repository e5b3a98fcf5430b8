/** Processes that most small businesses have, by type of business; offered when the register is empty. */
const SERVICE = [
  'Quote new work',
  'Start a new client',
  'Plan and assign the week',
  'Do the work',
  'Check work before it goes out',
  'Hand over and close a job',
  'Answer client questions',
  'Handle complaints and redo work',
  'Review and renew client contracts',
  'Send invoices',
  'Chase late payments',
  'Book and check subcontractors',
  'Hire and start new people',
  'Give and remove access to tools',
] as const;

const PRODUCT = [
  'Take and confirm orders',
  'Forecast and plan production',
  'Buy materials',
  'Receive and check deliveries',
  'Store and count stock',
  'Set up and run production',
  'Check quality at each step',
  'Rework or scrap faulty items',
  'Pick and pack',
  'Ship on the promised day',
  'Handle returns and complaints',
  'Maintain equipment',
  'Invoice and collect payment',
  'Hire and train for each station',
] as const;

/** The starter list for a business type of Settings: Product, Both, or Service for anything else. */
export function starterProcesses(businessType: string | null): readonly string[] {
  if (businessType === 'Product') return PRODUCT;
  if (businessType === 'Both') return [...SERVICE, ...PRODUCT];
  return SERVICE;
}
