using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally.Validation;

/// <summary>The exceptions of validation.</summary>
internal static class Throw
{
    [DoesNotReturn]
    public static void NoRuleId(string id) => throw new ArgumentException(
        $"The id '{VisibleText.Name(id)}' must consist of lower-case letters, digits and hyphens, with a letter first.",
        nameof(id));

    [DoesNotReturn]
    public static void NoSuchSeverity(FindingSeverity severity) => throw new ArgumentOutOfRangeException(
        nameof(severity), severity, $"{(int)severity} is not a FindingSeverity.");

    [DoesNotReturn]
    public static void RuleTwice(string id) => throw new ArgumentException(
        $"Two rules have the id '{VisibleText.Name(id)}' (ValidationOptions.Rules).", nameof(id));

    [DoesNotReturn]
    public static void NoSuchCount(string field) => throw new ArgumentException(
        $"The table has no count named '{VisibleText.Name(field)}' (ValidationOptions).", nameof(field));

    [DoesNotReturn]
    public static void NoParts(string sum, IReadOnlyList<string> parts) => throw new ArgumentException(
        $"The sum '{VisibleText.Name(sum)}' has no part, or one without a name.", nameof(parts));

    [DoesNotReturn]
    public static void NoSuchUnit(UnitPath unit) => throw new ArgumentException(
        $"The table has no unit {unit} (ValidationOptions.ControlTotals).", nameof(unit));

    [DoesNotReturn]
    public static RuleResult NoSuchRule(string id) => throw new ArgumentException(
        $"No rule of the report has the id '{VisibleText.Name(id)}'.", nameof(id));

    [DoesNotReturn]
    public static void ForeignFinding() =>
        throw new ArgumentException("A finding belongs to another table.", "findings");
}
