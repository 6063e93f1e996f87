import { createBrowserRouter, Navigate } from 'react-router';
import { CrashPage } from './CrashPage.js';
import { Frame } from './Frame.js';
import { LoadingState } from './LoadingState.js';
import { NotFoundPage } from './NotFoundPage.js';
import { SessionGate } from './SessionGate.js';

/** Every page and its address; each is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    element: (
      <SessionGate>
        <Frame />
      </SessionGate>
    ),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <LoadingState label="Opening Sojourn" />,
    children: [
      { index: true, element: <Navigate to="/journeys" replace /> },
      {
        path: 'journeys',
        lazy: async () => ({ Component: (await import('../journeys/JourneysPage.js')).JourneysPage }),
      },
      {
        path: 'journeys/:journeyId',
        lazy: async () => ({ Component: (await import('../workbench/WorkbenchPage.js')).WorkbenchPage }),
      },
      {
        path: 'journeys/:journeyId/enrollments',
        lazy: async () => ({ Component: (await import('../observe/EnrollmentsPage.js')).EnrollmentsPage }),
      },
      {
        path: 'journeys/:journeyId/why',
        lazy: async () => ({ Component: (await import('../decisions/WhyPage.js')).WhyPage }),
      },
      {
        path: 'journeys/:journeyId/let-in',
        lazy: async () => ({
          Component: (await import('../audiences/AudienceRunsPage.js')).AudienceRunsPage,
        }),
      },
      {
        path: 'journeys/:journeyId/let-in/new',
        lazy: async () => ({ Component: (await import('../audiences/NewAudiencePage.js')).NewAudiencePage }),
      },
      {
        path: 'journeys/:journeyId/let-in/:runId',
        lazy: async () => ({ Component: (await import('../audiences/AudienceRunPage.js')).AudienceRunPage }),
      },
      {
        path: 'enrollments/:enrollmentId',
        lazy: async () => ({ Component: (await import('../observe/EnrollmentPage.js')).EnrollmentPage }),
      },
      {
        path: 'customers',
        lazy: async () => ({ Component: (await import('../customers/CustomersPage.js')).CustomersPage }),
      },
      {
        path: 'customers/attributes',
        lazy: async () => ({ Component: (await import('../attributes/AttributesPage.js')).AttributesPage }),
      },
      {
        path: 'customers/:customerId',
        lazy: async () => ({ Component: (await import('../customers/CustomerPage.js')).CustomerPage }),
      },
      {
        path: 'segments',
        lazy: async () => ({ Component: (await import('../segments/SegmentsPage.js')).SegmentsPage }),
      },
      {
        path: 'segments/new',
        lazy: async () => ({ Component: (await import('../segments/NewSegmentPage.js')).NewSegmentPage }),
      },
      {
        path: 'segments/:segmentId',
        lazy: async () => ({ Component: (await import('../segments/SegmentPage.js')).SegmentPage }),
      },
      {
        path: 'segments/lists',
        lazy: async () => ({ Component: (await import('../lists/ListsPage.js')).ListsPage }),
      },
      {
        path: 'segments/lists/:listKey',
        lazy: async () => ({ Component: (await import('../lists/ListPage.js')).ListPage }),
      },
      {
        path: 'events',
        lazy: async () => ({ Component: (await import('../events/EventsPage.js')).EventsPage }),
      },
      {
        path: 'connect',
        lazy: async () => ({ Component: (await import('../connect/ConnectPage.js')).ConnectPage }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
