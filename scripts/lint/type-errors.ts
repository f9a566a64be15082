import type { Rule } from 'eslint'
import ts from 'typescript'

type Services = {
  program: ts.Program
  esTreeNodeToTSNodeMap: { get(node: unknown): ts.SourceFile }
}

/**
 * The compiler's errors in a file. The rules about types need all types of the program, so that these
 * errors are known by then; a compiler of their own would work for as long again.
 */
export const typeErrors: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices as Services
      const file = esTreeNodeToTSNodeMap.get(node)
      for (const found of ts.getPreEmitDiagnostics(program, file))
        // What is not used is another rule's matter; the parser has the compiler look for it.
        if (!found.reportsUnnecessary)
          context.report({
            loc: context.sourceCode.getLocFromIndex(found.start ?? 0),
            message: `TS${found.code}: ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`,
          })
    },
  }),
}
