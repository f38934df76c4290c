namespace Electoral.Tally;

/// <summary>A family of anomaly tests: a name, and a list of tests in the order of reports.</summary>
/// <remarks>
/// <para>A family of your own takes part in the battery (<c>AnomalyBatteryOptions.AdditionalFamilies</c>) and
/// its adjustment for the number of families, in calibration (<c>CalibrationOptions.AdditionalFamilies</c>) and
/// in the audit report. Its tests are adjusted as those of any family.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class AnomalyFamilyDefinition
{
    /// <summary>A family of these tests.</summary>
    /// <param name="name">The name for machines: small letters, digits and hyphens.</param>
    /// <param name="title">The name for people.</param>
    /// <param name="tests">The tests, in the order of reports.</param>
    /// <exception cref="ArgumentException">
    /// The name is written otherwise; there is no test; a test has the id of another, or one that does not begin with
    /// the name and a point.
    /// </exception>
    public AnomalyFamilyDefinition(string name, ReportText title, IReadOnlyList<AnomalyTestDefinition> tests)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(tests);
        AnomalyTestDefinition[] all = [.. tests];
        if (!DefinitionNames.IsFamily(name)) Throw.NoFamilyName(name);
        if (all.Length == 0) Throw.NoTests(name, tests);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var test in all)
        {
            bool isOfFamily = test.Id.StartsWith($"{name}.", StringComparison.Ordinal);
            if (!isOfFamily || !ids.Add(test.Id)) Throw.ForeignTest(test.Id, name, tests);
        }

        (Name, Title, Tests) = (name, title, all);
    }

    /// <summary>The name for machines: "digits".</summary>
    public string Name { get; }

    /// <summary>The name for people.</summary>
    public ReportText Title { get; }

    /// <summary>The tests, in the order of reports.</summary>
    public IReadOnlyList<AnomalyTestDefinition> Tests { get; }

    /// <summary>Whether single units have descriptions as well, and not only tests that count.</summary>
    internal bool DescribesUnits { get; init; } = true;

    /// <summary>Whether the family is one of the library's, whose tests fill in all of their drafts.</summary>
    internal bool IsBuiltIn { get; init; }

    /// <summary>Runs the tests on a table, and with a level on each of its units.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">
    /// Selections, units to test one by one, significance, seed, threads, such as
    /// <c>AnomalyBatteryOptions</c>; null for the defaults.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="InvalidOperationException">A test returned what is not its own result.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public AnomalyFamily Test(
        TallyTable table, AnomalyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new FamilyRun(this, table, options ?? new CommonOptions(), cancellation).Test();
    }

    /// <summary>The name and the number of tests, in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Tests.Count} tests");

    private sealed record CommonOptions : AnomalyOptions;
}
