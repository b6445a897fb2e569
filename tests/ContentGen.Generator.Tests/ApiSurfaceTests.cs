using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Emission;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Tests.Comparison;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What a comparison of schemas says of generated code is so of the code that is generated.</summary>
public class ApiSurfaceTests
{
    private const string Obsolete = " is obsolete";

    public static TheoryData<string> Names() => new(ChangeCases.All.Select(static one => one.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_is_breaking_where_something_public_is_gone(string name)
    {
        var one = ChangeCases.All.Single(one => one.Name == name);
        Check(Compare.Base, one.Changed);
        Check(one.Changed, Compare.Base);
    }

    private static void Check(string old, string now)
    {
        var (before, after) = (Compare.Schema(old), Compare.Schema(now));
        var (oldApi, newApi) = (Surface(before), Surface(after));
        // To be no longer obsolete takes nothing from anyone.
        var gone = oldApi.Where(member => !member.EndsWith(Obsolete, StringComparison.Ordinal) && !newApi.Contains(member) && !newApi.Contains(NeverNull(member))).ToList();
        var added = newApi.Except(oldApi).ToList();
        var api = SchemaComparison.Compare(before, after).Changes.Where(static change => change.Kind == ChangeKind.Api).ToList();
        var said = string.Join("\n", api.Select(Compare.Text)) + "\ngone:\n" + string.Join("\n", gone) + "\nadded:\n" + string.Join("\n", added);
        api.Exists(static change => change.IsBreaking).ShouldBe(gone.Count > 0, said);
        (api.Count > 0).ShouldBe(!oldApi.SetEquals(newApi), said);
    }

    /// <summary>Who reads what may be null can read what never is.</summary>
    private static string NeverNull(string member) => member.Replace("?", "", StringComparison.Ordinal);

    /// <summary>Types, properties and values that others see, with their types; obsolete ones are marked.</summary>
    private static HashSet<string> Surface(Schema.WrittenSchema schema)
    {
        var code = CSharpEmitter.Emit(schema.Compiled.Plan!, new EmitOptions("1.0.0", "Sample"));
        var root = CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot();
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes().OfType<MemberDeclarationSyntax>())
        {
            var isVisible = node.Modifiers.Any(SyntaxKind.PublicKeyword) || node is EnumMemberDeclarationSyntax;
            if (!isVisible && node is not TypeDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax })
                continue;
            var path = string.Join(".", node.AncestorsAndSelf().Select(Name).Where(static name => name.Length > 0).Reverse());
            // The class and struct behind a view are nobody's.
            if (node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.FileKeyword)))
                continue;
            var obsolete = node.AttributeLists.ToString().Contains("Obsolete", StringComparison.Ordinal) ? Obsolete : "";
            if (node is PropertyDeclarationSyntax property && obsolete.Length == 0)
                members.Add(path + ": " + property.Type);
            else if (node is PropertyDeclarationSyntax old)
                members.UnionWith([path + ": " + old.Type, path + obsolete]);
            else if (node is EnumMemberDeclarationSyntax value)
                members.Add(path + " = " + ((EnumDeclarationSyntax)value.Parent!).Members.IndexOf(value));
            else if (node is BaseTypeDeclarationSyntax type)
                members.UnionWith(type.Modifiers.Any(SyntaxKind.PublicKeyword) ? [path, path + " is public"] : [path]);
        }
        return members;
    }

    private static string Name(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        _ => "",
    };
}
