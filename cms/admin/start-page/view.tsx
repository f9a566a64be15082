import { StartPage } from './start-page.tsx'

/** The start page as Payload's dashboard: what Payload hands over stays on the server. */
export const StartView = () => <StartPage />
