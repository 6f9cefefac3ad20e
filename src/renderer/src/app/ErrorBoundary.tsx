import { Component, type ReactNode } from 'react'
import { Button } from '../components/Button'
import { t } from '../texts/t'
import styles from './ErrorBoundary.module.css'

/** The last resort: a defect in the interface says so and offers the way back. What was typed is in the journal. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: string | null }> {
  override state = { failed: null }

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children
    return (
      <main className={styles.failed} role="alert">
        <h1>{t('error.unexpected')}</h1>
        <p data-selectable>{this.state.failed}</p>
        <p>{t('error.details')}</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </main>
    )
  }
}
