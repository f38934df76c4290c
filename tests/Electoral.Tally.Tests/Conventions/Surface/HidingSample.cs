namespace Electoral.Tally.Tests.Conventions.Surface.Numerics;

/// <summary>In a namespace that hides one of the platform: judged by <see cref="SurfaceRulesTests"/>.</summary>
public sealed class HidingSample;
