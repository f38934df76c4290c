namespace Electoral.Tally.Kernels;

/// <summary>A likelihood that EM climbs.</summary>
internal interface IMixtureModel
{
    /// <summary>One EM step.</summary>
    MixtureStep Step(MixtureParameters at);

    /// <summary>The same, with the gains of classes with share 0, which <see cref="Step"/> may omit.</summary>
    MixtureStep StepWithGains(MixtureParameters at);
}
