using ContentGen.Findings;
using ContentGen.Runtime;

namespace ContentGen.Rules;

/// <summary>Writes messages of rules. It knows the plan, which a finding does not.</summary>
internal abstract class RuleHoles
{
    /// <summary>The message of a rule about a document.</summary>
    internal abstract string Message(int rule, ContentNode node);
}

/// <summary>The same for one kind of plan.</summary>
internal sealed class RuleHoles<TPlan>(TPlan plan) : RuleHoles
    where TPlan : struct, IContentPlan
{
    internal override string Message(int rule, ContentNode node)
    {
        var texts = node.Tables.Rules[rule].Texts;
        var message = new RuleMessage();
        // Scratch memory of its own: a message can be read while the buffer's is in use.
        var context = new RuleContext(node, new FindingStore());
        message.Add(texts[0]);
        for (var hole = 0; hole < texts.Length - 1; hole++)
        {
            plan.WriteHole(rule, hole, in context, message);
            message.Add(texts[hole + 1]);
        }
        return message.ToString();
    }
}
