/*
 * What people do at the editing desk, in a real browser on one running library: first the whole story of
 * a resource, then what helps those who write.
 */
import './desk/library.ts'
import './desk/story.ts'
import './desk/authoring.ts'
