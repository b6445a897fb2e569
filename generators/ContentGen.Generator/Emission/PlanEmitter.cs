using System.Globalization;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>
/// The schema's decisions as code: a struct that the runtime's matching algorithm asks. It is local to its file, so that none of its names can
/// clash with a member of the view or with a type of the project.
/// </summary>
internal sealed class PlanEmitter
{
    internal const string Runtime = "global::ContentGen.Runtime.";

    private PlanEmitter(CodeWriter writer, SchemaPlan plan, string type)
    {
        Writer = writer;
        Plan = plan;
        Names = new NameScope(
            type, "Tables", "Traits", "Among", "Noise", "Ends", "Recognizes", "Next", "FailedAround", "FailedText", "TraitsOf", TestPrinter.TraitMethod, "To", "Rule", "WriteHole",
            "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals");
        Printer = new(plan, Names);
        RoleMethods = [.. plan.Roles.Select(role => Names.Declare("Is" + CSharpText.Pascal(role.Name)))];
    }

    internal CodeWriter Writer { get; }

    internal SchemaPlan Plan { get; }

    internal NameScope Names { get; }

    internal TestPrinter Printer { get; }

    /// <summary>The methods that decide whether a role's test holds, by role.</summary>
    internal string[] RoleMethods { get; }

    internal static void Emit(CodeWriter writer, ViewShape shape, string attribute)
    {
        var plan = shape.Plan;
        var emitter = new PlanEmitter(writer, plan, shape.PlanType);
        writer.Lines(attribute);
        writer.Open($"file readonly struct {shape.PlanType} : {Runtime}IContentPlan");
        writer.Lines($"public {Runtime}SchemaTables Tables => s_tables;");
        writer.Blank();
        TraitEmitter.Emit(emitter);
        ElectionEmitter.Emit(emitter);
        NoiseTestEmitter.Emit(emitter);
        RoleEmitter.Emit(emitter);
        TransitionEmitter.Emit(emitter);
        ExpectationEmitter.Emit(emitter);
        RuleEmitter.Emit(emitter);
        if (emitter.Printer.AsksTraits)
            writer.Lines($"private static bool {TestPrinter.TraitMethod}(ulong traits, ulong wanted) => (traits & wanted) == wanted;\n");
        foreach (var constant in emitter.Printer.Constants)
            writer.Lines(constant);
        if (emitter.Printer.Constants.Any())
            writer.Blank();
        TableEmitter.Emit(writer, plan);
        writer.Close();
    }

    /// <summary>A method that is one condition; its result does not depend on anything where the condition is constant.</summary>
    internal void ConditionMethod(string head, Condition condition)
    {
        if (condition == Condition.True || condition == Condition.False)
        {
            Writer.Lines($"{head} => {condition.Text};");
        }
        else
        {
            Writer.Lines(head + " =>");
            Writer.Indent();
            Writer.Lines(TestPrinter.Wrap(condition.Text, Writer.Column, indent: "") + ";");
            Writer.Outdent();
        }
        Writer.Blank();
    }

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
