using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ContentGen.Rules;

/// <summary>Methods of rules are code of the project, called in the middle of a validation: what they must not do from there.</summary>
internal static class RuleGuard
{
    /// <summary>
    /// A method may validate other documents, whose methods may do so again. A chain of them that does not end would take the process with it, since a
    /// stack that has run out cannot be caught.
    /// </summary>
    internal static void CheckDepth()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            ThrowTooDeep();
    }

    [DoesNotReturn]
    internal static void ThrowReentered() => throw new InvalidOperationException(
        "A method of a rule (hook) asked for findings of the document that is being validated, or used its ContentBuffer. It may read its view; what it asks of other documents takes a ContentBuffer of its own.");

    [DoesNotReturn]
    private static void ThrowTooDeep() => throw new InvalidOperationException(
        "A method of a rule (hook) validates documents whose rules validate documents, without end. It may read its view, and must not validate the document that it is asked about, in no buffer.");
}
