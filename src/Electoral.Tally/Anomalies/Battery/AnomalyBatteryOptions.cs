namespace Electoral.Tally;

/// <summary>Which families of anomaly tests are run, and how.</summary>
/// <remarks>
/// <para>The significance level is that of all families together. Options of a single family are set where that
/// family is run by itself.</para>
/// <para>Equality compares lists as objects. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed record AnomalyBatteryOptions : AnomalyOptions
{
    /// <summary>The default options.</summary>
    public static AnomalyBatteryOptions Default { get; } = new();

    /// <summary>The families to run. Choose before looking at the answers: leaving out what found nothing makes the
    /// adjustment for the number of families invalid. <value>The default is all.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">No family, or one that does not exist.</exception>
    public AnomalyFamilies Families
    {
        get;
        init
        {
            bool isNone = OptionGuard.Defined(this, value) == AnomalyFamilies.None;
            if (isNone) Throw.NoFamilies(this, nameof(Families), value);
            field = value;
        }
    } = AnomalyFamilies.All;

    /// <summary>Families of your own, which are run and adjusted with the others.</summary>
    /// <value>The default is none. Choose them before looking at the answers, as <see cref="Families"/>.</value>
    /// <exception cref="ArgumentException">Two have the same name, or one has the name of a family of the library.
    /// </exception>
    public IReadOnlyList<AnomalyFamilyDefinition> AdditionalFamilies
    {
        get;
        init => field = FamilyRegistry.Checked(OptionGuard.Complete(this, value));
    } = [];

    /// <inheritdoc cref="CentreOptions.CentreLevel"/>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? CentreLevel
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <inheritdoc cref="CentreOptions.CentresArePollingPlaces"/>
    public bool CentresArePollingPlaces { get; init; }

    /// <summary>Whether descriptions, which never count, are given besides the tests.
    /// <value>The default is true; without them there is nothing of turnout.</value></summary>
    public bool Descriptions { get; init; } = true;

    internal override bool HasDescriptions => Descriptions;

    /// <summary>Whether the report's text lists the descriptions as well. <value>The default is false: it gives their
    /// number; <see cref="AnomalyReport.Descriptive"/> has them all the same.</value></summary>
    public bool ListDescriptions { get; init; }

    /// <summary>
    /// False-alarm rates measured on this table's stations; tests above the nominal rate do not count.
    /// </summary>
    /// <value>The default is null: every test that its family counts is counted.</value>
    public AnomalyCalibration? Calibration { get; init; }

    /// <summary>Receives the share of the work that is done, from 0 to 1.</summary>
    /// <value>The default is null: no progress is reported.</value>
    public IProgress<double>? Progress { get; init; }

    internal bool Has(AnomalyFamilies family) => (Families & family) != 0;
}
