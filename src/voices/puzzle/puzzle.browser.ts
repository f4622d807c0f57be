/** The module of a page with a puzzle: solves it while somebody writes, in slices that leave the page its own time. */
import { search, type Task } from './solve.ts'

/** Milliseconds of one slice. */
const slice = 8
const atOnce = 500

function solve(task: Task, done: (solution: number) => void): void {
  let from = 0
  const step = () => {
    const until = performance.now() + slice
    while (performance.now() < until) {
      const found = search(task, from, atOnce)
      if (found !== null) return done(found)
      from += atOnce
    }
    setTimeout(step)
  }
  step()
}

function work(form: HTMLFormElement, task: Task): void {
  const field = form.elements.namedItem('solution')
  const status = form.querySelector('[role="status"]')
  if (!(field instanceof HTMLInputElement) || field.value !== '') return
  let waiting = false
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return
    event.preventDefault()
    waiting = true
    if (status instanceof HTMLElement) status.textContent = status.dataset.wait ?? ''
  })
  solve(task, (solution) => {
    field.value = String(solution)
    form.dataset.solved = 'yes'
    if (status) status.textContent = ''
    if (waiting) form.requestSubmit()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-puzzle]'))
  work(form, JSON.parse(form.dataset.puzzle ?? '') as Task)
