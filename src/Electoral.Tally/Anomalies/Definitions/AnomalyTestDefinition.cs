namespace Electoral.Tally;

/// <summary>
/// A test of a family: its id, words and reference, and how it is run. Derive from it to write your own.
/// </summary>
/// <remarks>
/// <para>The library's tests are made in the same way: one class each, with the id, the words and the run. What a test
/// says of itself must not change between two calls.</para>
/// <para>A test counts towards the verdict of its family unless <see cref="Descriptive"/> says why not. Measure how
/// often it raises a false alarm with <c>CalibrateAnomalies</c> before it counts.</para>
/// <para>Instances are used by several threads at once: they must not change.</para>
/// </remarks>
public abstract class AnomalyTestDefinition
{
    /// <summary>A test of this id.</summary>
    /// <param name="id">
    /// The name for machines: that of the family, a point, and one of small letters, digits and hyphens,
    /// such as "digits.last".
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is written otherwise.</exception>
    protected AnomalyTestDefinition(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!DefinitionNames.IsTest(id)) Throw.NoTestId(id);
        Id = id;
    }

    /// <summary>The name for machines, the family's first: "digits.last".</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public abstract ReportText Title { get; }

    /// <summary>What the statistic is: "X²", "z".</summary>
    public abstract string StatisticName { get; }

    /// <summary>The hypothesis that the counts are checked against, as a clause.</summary>
    public abstract ReportText NullHypothesis { get; }

    /// <summary>What a low p-value is not evidence of, or what makes it low in a clean election.</summary>
    public abstract ReportText NotEvidenceOf { get; }

    /// <summary>Where the test is described: author, year, journal.</summary>
    public abstract string Reference { get; }

    /// <summary>Why the test describes and never counts towards a verdict. <value>The default is null: it counts.
    /// </value></summary>
    public virtual ReportText? Descriptive => null;

    /// <summary>What the test is run on, one by one. <value>The default is each selection.</value></summary>
    public virtual AnomalyTestSubject Subject => AnomalyTestSubject.Selection;

    /// <summary>Whether the test describes and never counts.</summary>
    public bool IsDescriptive => Descriptive is not null;

    /// <summary>Whether an option of its own asks for the test, and not the one for all descriptions.</summary>
    internal virtual bool IsAskedForApart => false;

    /// <summary>Runs the test.</summary>
    /// <param name="input">The sheets, the options, and <see cref="AnomalyTestInput.Draft"/>.</param>
    /// <returns>
    /// The draft with what was found: the statistic and the p-value, or why the test is not computable. Null where
    /// there is nothing to list.
    /// </returns>
    public abstract AnomalyTest? Run(AnomalyTestInput input);

    /// <summary>The id and the title, in one line.</summary>
    public override string ToString() => $"{Id}: {Title}";

    /// <summary>The result before anything is computed.</summary>
    internal AnomalyTest Draft(ReportingUnit? unit, string? selection)
    {
        string code = Id.Replace('.', '-');
        return new()
        {
            Id = Id,
            Title = new(code, Title),
            Selection = Subject == AnomalyTestSubject.Selection ? selection : null,
            Unit = unit,
            StatisticName = StatisticName,
            NullHypothesis = new($"{code}-null", NullHypothesis),
            NotEvidenceOf = new($"{code}-not", NotEvidenceOf),
            Reference = Reference,
            Descriptive = Descriptive is { } why ? new($"{code}-descriptive", why) : null,
        };
    }
}
