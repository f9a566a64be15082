'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type SubmitEvent } from 'react'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'

const MINIMUM = 10

/** Chooses the first password, accepts the invitation and signs in. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const { text, message } = useText()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  async function accept(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if ([...password].length < MINIMUM)
      return setError('密码至少 10 个字符 / A password has at least 10 characters')
    if (password !== again)
      return setError('两次输入的密码不同 / The two passwords are not the same')
    setBusy(true)
    setError('')
    try {
      await post('invitations/accept', { token, password })
      await post('users/login', { email, password })
      window.location.assign('/admin')
    } catch (reason) {
      setError(wordsOf(reason))
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <label htmlFor={`${id}-password`}>{text({ zh: '设置密码', en: 'Choose a password' })}</label>
      <input
        id={`${id}-password`}
        type="password"
        autoComplete="new-password"
        aria-describedby={`${id}-hint`}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p id={`${id}-hint`} className="invitation__hint">
        {text({
          zh: '至少 10 个字符；几个词连成一句话，好记又安全',
          en: 'At least 10 characters; a few words in a row are safe and easy to remember',
        })}
      </p>
      <label htmlFor={`${id}-again`}>{text({ zh: '再输入一次', en: 'Once more' })}</label>
      <input
        id={`${id}-again`}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <p role="alert" className="invitation__error">
        {error && message(error)}
      </p>
      <Button type="submit" size="large" disabled={isBusy}>
        {text({ zh: '接受邀请并登录', en: 'Accept and sign in' })}
      </Button>
    </form>
  )
}
