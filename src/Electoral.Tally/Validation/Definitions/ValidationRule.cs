namespace Electoral.Tally.Validation;

/// <summary>A rule that sheets are checked against. Derive from it to write your own.</summary>
/// <remarks>
/// <para>A finding is a discrepancy between two statements, or something unusual. It is never an accusation: most are
/// caused by copying, adding up in a hurry and printing.</para>
/// <para>Instances are used by several threads at once, so they must not change.</para>
/// </remarks>
public abstract class ValidationRule
{
    /// <summary>A rule of this id.</summary>
    /// <param name="id">The name for machines: lower-case letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="severity">What a finding of the rule says.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has another form.</exception>
    protected ValidationRule(string id, FindingSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!RuleNames.IsRule(id)) Throw.NoRuleId(id);
        if (!Enum.IsDefined(severity)) Throw.NoSuchSeverity(severity);
        (Id, Severity) = (id, severity);
    }

    /// <summary>The name for machines, such as "votes-valid".</summary>
    public string Id { get; }

    /// <summary>What a finding of the rule says.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The display name.</summary>
    public abstract ReportText Title { get; }

    /// <summary>What the rule compares, as a sentence.</summary>
    public abstract ReportText Compares { get; }

    /// <summary>
    /// What a finding says: {0} is the number found, {1} the number expected, {2} the
    /// difference, {3} the other sheet or the unit.
    /// </summary>
    public abstract ReportText Sentence { get; }

    /// <summary>Why the rule cannot be applied to a table, or null if it can.</summary>
    /// <param name="input">The sheets and the options.</param>
    /// <value>The default is null: it applies to every table.</value>
    protected internal virtual ReportText? NotApplicable(ValidationInput input) => null;

    /// <summary>Checks the sheets and adds the findings.</summary>
    /// <param name="input">The sheets and the options.</param>
    /// <param name="findings">Takes the findings, from any thread and in any order.</param>
    protected internal abstract void Check(ValidationInput input, FindingCollector findings);

    /// <summary>A rule that checks one condition for each sheet.</summary>
    /// <param name="id">The name for machines: lower-case letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="severity">What a finding of the rule says.</param>
    /// <param name="title">The display name, which is also what a finding says about a sheet.</param>
    /// <param name="isFound">Whether a sheet is found. Called from several threads at once.</param>
    public static ValidationRule Of(
        string id, FindingSeverity severity, ReportText title, Func<TallyRow, bool> isFound)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(isFound);
        return new PredicateRule(id, severity, title, (sheet, _) => isFound(sheet));
    }

    /// <summary>A rule that checks one condition for each sheet, for which it needs the options or the frame.</summary>
    /// <param name="id">The name for machines: lower-case letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="severity">What a finding of the rule says.</param>
    /// <param name="title">The display name, which is also what a finding says about a sheet.</param>
    /// <param name="isFound">Whether a sheet is found. Called from several threads at once.</param>
    public static ValidationRule Of(
        string id, FindingSeverity severity, ReportText title, Func<TallyRow, ValidationInput, bool> isFound)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(isFound);
        return new PredicateRule(id, severity, title, isFound);
    }

    /// <summary>The id and the title, in one line.</summary>
    public override string ToString() => $"{Id}: {Title}";
}
