/** The add-on's menu: what people read, and the entry point that it calls. */
export const menuItems = [
  { label: 'Open Opsbook', calls: 'openOpsbook' },
  { label: 'Install or update tabs', calls: 'installTabs' },
  { label: 'Refresh figures', calls: 'refreshFigures' },
  { label: 'Build the review', calls: 'buildReview' },
  { label: 'Check & repair', calls: 'checkAndRepair' },
] as const;
